// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsToTheBotTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private ScriptedBot bot;
  private PracticeNewsroom newsroom;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    bot = new ScriptedBot();
    newsroom =
        PracticeNewsroom.start(
            Setup.usual()
                .withPort(0)
                .withClock(Clock.fixed(NOON, ZoneOffset.UTC))
                .withRetries(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(2)));
    newsroom.deliverTo(bot.address());
    workspace = newsroom.workspace();
  }

  @AfterEach
  void close() {
    newsroom.close();
    bot.close();
  }

  private List<ScriptedBot.Received> received(int count) {
    await().until(() -> bot.received().size() >= count);
    return bot.received();
  }

  @Test
  void aPostedLinkArrivesAsSlackWouldSendIt() {
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "look: https://example.com/a?b=1&c=2.");

    assertThat(received(1).get(0).json().toPrettyString())
        .isEqualTo(
            Json.readObject(
                    """
                    {"token": "practice-verification-token", "team_id": "T0PRACTICE",
                     "context_team_id": "T0PRACTICE", "context_enterprise_id": null,
                     "api_app_id": "A0WHOSAID",
                     "event": {"user": "U0RITA", "type": "message", "ts": "1795348800.000000",
                       "client_msg_id": "%s",
                       "text": "look: <https://example.com/a?b=1&amp;c=2>.", "team": "T0PRACTICE",
                       "blocks": [{"type": "rich_text", "block_id": "%s", "elements": [
                         {"type": "rich_text_section", "elements": [
                           {"type": "text", "text": "look: "},
                           {"type": "link", "url": "https://example.com/a?b=1&c=2"},
                           {"type": "text", "text": "."}]}]}],
                       "channel": "C0NEWSDESK", "event_ts": "1795348800.000000",
                       "channel_type": "channel"},
                     "type": "event_callback", "event_id": "Ev000000001", "event_time": 1795348800,
                     "authorizations": [{"enterprise_id": null, "team_id": "T0PRACTICE",
                       "user_id": "U0WHOSAID", "is_bot": true, "is_enterprise_install": false}],
                     "is_ext_shared_channel": false, "event_context": "4-practice-Ev000000001"}
                    """
                        .formatted(
                            bot.received().get(0).event().path("client_msg_id").asText(),
                            bot.received().get(0).event().at("/blocks/0/block_id").asText()))
                .orElseThrow()
                .toPrettyString());
  }

  @Test
  void everyRequestCarriesASignatureThatSlacksOwnVerifierAccepts() {
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "good morning");

    ScriptedBot.Received request = received(1).get(0);
    String timestamp = request.header("X-slack-request-timestamp");
    var right = new SlackSignature.Verifier(new SlackSignature.Generator(newsroom.signingSecret()));
    var wrong = new SlackSignature.Verifier(new SlackSignature.Generator("another"));
    String signature = request.header("X-slack-signature");
    long now = NOON.toEpochMilli();
    assertThat(right.isValid(timestamp, request.body(), signature, now)).isTrue();
    assertThat(wrong.isValid(timestamp, request.body(), signature, now)).isFalse();
  }

  @Test
  void aChannelWithoutTheBotIsSilent() {
    workspace.post(Workspace.RITA, Workspace.FOREIGN, "not for bots");
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "for bots");

    assertThat(received(1))
        .extracting(r -> r.event().path("text").asText())
        .containsExactly("for bots");

    workspace.invite(Workspace.BOT, Workspace.FOREIGN);
    workspace.post(Workspace.RITA, Workspace.FOREIGN, "now it is");
    assertThat(received(3).stream().skip(1))
        .extracting(r -> r.event().path("type").asText())
        .containsExactlyInAnyOrder("member_joined_channel", "message");
  }

  @Test
  void aMentionArrivesTwiceOnceAsAMention() {
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "@whosaid https://example.com/");

    List<ScriptedBot.Received> both = received(2);
    assertThat(both)
        .extracting(r -> r.event().path("type").asText())
        .containsExactlyInAnyOrder("message", "app_mention");
    assertThat(both.get(0).event().path("text").asText())
        .isEqualTo("<@U0WHOSAID> <https://example.com/>");
  }

  @Test
  void anEditIsHiddenAndHasBothTexts() {
    Message message = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "no link");
    received(1);
    workspace.edit(message, "https://example.com/new");

    JsonNode event = received(2).get(1).event();
    assertThat(event.path("subtype").asText()).isEqualTo("message_changed");
    assertThat(event.path("hidden").asBoolean()).isTrue();
    assertThat(event.at("/message/text").asText()).isEqualTo("<https://example.com/new>");
    assertThat(event.at("/message/edited/user").asText()).isEqualTo("U0RITA");
    assertThat(event.at("/previous_message/text").asText()).isEqualTo("no link");
    assertThat(event.at("/previous_message/edited").isMissingNode()).isTrue();
  }

  @Test
  void aPreviewUnderAMessageIsNoEditByAnybody() {
    Message message = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "https://example.com/");
    received(1);
    workspace.attachPreview(message, "https://example.com/", "Example");

    JsonNode event = received(2).get(1).event();
    assertThat(event.path("subtype").asText()).isEqualTo("message_changed");
    assertThat(event.at("/message/edited").isMissingNode()).isTrue();
    assertThat(event.at("/message/attachments/0/from_url").asText())
        .isEqualTo("https://example.com/");
  }

  @Test
  void aDeletionNamesTheTimestamp() {
    Message message = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "never mind");
    received(1);
    workspace.delete(message);

    JsonNode event = received(2).get(1).event();
    assertThat(event.path("subtype").asText()).isEqualTo("message_deleted");
    assertThat(event.path("deleted_ts").asText()).isEqualTo(message.ts());
  }

  @Test
  void aReplyToAReplyStandsInTheSameThread() {
    Message root = workspace.post(Workspace.RITA, Workspace.INVESTIGATIONS, "root");
    Message reply = workspace.reply(Workspace.EDITOR, root, "first");
    workspace.reply(Workspace.RITA, reply, "second");

    assertThat(received(3))
        .extracting(r -> r.event().path("thread_ts").asText(""))
        .containsExactlyInAnyOrder("", root.ts(), root.ts());
    assertThat(workspace.replies(root))
        .extracting(Message::text)
        .containsExactly("first", "second");
    assertThat(workspace.channel(Workspace.INVESTIGATIONS)).containsExactly(root);
  }

  @Test
  void anEventThatIsNotTakenComesAgainWithItsReason() {
    bot.next(ScriptedBot.Answer.status(500));
    bot.next(ScriptedBot.Answer.status(503));
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "hello");

    List<ScriptedBot.Received> all = received(3);
    assertThat(all).extracting(r -> r.header("X-slack-retry-num")).containsExactly("", "1", "2");
    assertThat(all.get(2).header("X-slack-retry-reason")).isEqualTo("http_error");
    assertThat(all).extracting(r -> r.json().path("event_id").asText()).containsOnly("Ev000000001");
    await().until(() -> newsroom.deliveries().size() == 3);
    assertThat(newsroom.deliveries()).extracting(Delivery::status).containsExactly(500, 503, 200);
  }

  @Test
  void aBotMayAskNotToBeTriedAgain() {
    bot.next(new ScriptedBot.Answer(500, "", true));
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "hello");
    received(1);
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "next");

    await().until(() -> newsroom.deliveries().size() == 2);
    assertThat(received(2)).extracting(r -> r.header("X-slack-retry-num")).containsOnly("");
  }

  @Test
  void aBotThatIsNotThereIsTriedFourTimes() {
    bot.close();
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "anybody?");

    await().until(() -> newsroom.deliveries().size() == 4);
    assertThat(newsroom.deliveries())
        .extracting(Delivery::answer)
        .containsOnly("connection_failed");
  }

  @Test
  void theSameEventCanComeTwiceAlthoughItWasTaken() {
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "hello");
    await().until(() -> newsroom.deliveries().size() == 1);

    newsroom.deliverAgain(newsroom.deliveries().get(0).parcel()).join();

    assertThat(received(2))
        .extracting(ScriptedBot.Received::body)
        .containsOnly(received(2).get(0).body());
  }
}
