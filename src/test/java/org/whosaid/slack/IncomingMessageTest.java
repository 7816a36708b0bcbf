// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IncomingMessageTest {
  @Test
  void aMessageInAThreadKeepsItsThread() {
    IncomingMessage message =
        read(
            """
            {"type":"message","channel":"C1","channel_type":"channel","user":"U9","ts":"2.2",
             "thread_ts":"1.1","text":"see <https://example.com/a>"}
            """);

    assertThat(message.rootTs()).isEqualTo("1.1");
    assertThat(message.links()).containsExactly("https://example.com/a");
    assertThat(message.place().direct()).isFalse();
    assertThat(message.author().bot()).isFalse();
  }

  @Test
  void aBotThatSharesAFileIsABot() {
    IncomingMessage message =
        read(
            """
            {"type":"message","subtype":"file_share","channel":"C1","user":"UFEED","ts":"2.2",
             "bot_id":"BFEED","text":"<https://example.com/a>"}
            """);

    assertThat(message.author().bot()).isTrue();
  }

  @Test
  void anEditBringsInOnlyTheLinksThatItAdded() {
    IncomingMessage message =
        read(
            """
            {"type":"message","subtype":"message_changed","hidden":true,"channel":"D1",
             "channel_type":"im","ts":"9.9",
             "message":{"type":"message","user":"U9","ts":"2.2","edited":{"user":"U9","ts":"3.3"},
              "text":"<https://example.com/a> <https://example.com/b>"},
             "previous_message":{"type":"message","user":"U9","ts":"2.2",
              "text":"<https://example.com/a>"}}
            """);

    assertThat(message.ts()).isEqualTo("2.2");
    assertThat(message.links()).containsExactly("https://example.com/b");
    assertThat(message.place().direct()).isTrue();
  }

  @Test
  void aPreviewThatSlackAddsIsNothingThatAnybodyWrote() {
    assertThat(
            IncomingMessage.read(
                payload(
                    """
                    {"type":"message","subtype":"message_changed","channel":"C1","ts":"9.9",
                     "message":{"user":"U9","ts":"2.2","text":"<https://example.com/a>"},
                     "previous_message":{"user":"U9","ts":"2.2","text":"soon"}}
                    """),
                UnaryOperator.identity()))
        .isEmpty();
  }

  @Test
  void aMentionIsOfThisBotOnly() {
    IncomingMessage message =
        read(
            """
            {"type":"app_mention","channel":"C1","user":"U9","ts":"2.2",
             "text":"<@UBOT|whosaid> and <@UBOTTLE>"}
            """);

    assertThat(List.of(message.mentions("UBOT"), message.mentions("UBO")))
        .containsExactly(true, false);
  }

  @Test
  void whatIsNoMessageIsNone() {
    assertThat(IncomingMessage.read("{}", UnaryOperator.identity())).isEmpty();
    assertThat(IncomingMessage.read(payload("{\"ts\": 17}"), UnaryOperator.identity())).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IncomingMessage.read("{not json", UnaryOperator.identity()));
  }

  private static IncomingMessage read(String event) {
    return IncomingMessage.read(payload(event), UnaryOperator.identity()).orElseThrow();
  }

  private static String payload(String event) {
    return "{\"team_id\":\"T1\",\"event\":" + event + "}";
  }
}
