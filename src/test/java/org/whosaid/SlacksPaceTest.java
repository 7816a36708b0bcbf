// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.practice.Message;
import org.whosaid.testing.FakeSlack;

/** A Slack that takes a message a second in a channel, as the real one does. */
class SlacksPaceTest {
  @TempDir private Path folder;
  private Conversation conversation;

  @BeforeEach
  void start() {
    Tempo usual = Tempo.usual(WhosaidConfig.defaults().slack());
    conversation = new Conversation(folder, FakeSlack.start(), usual.betweenMessages());
    conversation.slack().limit("chat.postMessage", 2, Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void manyLinksInOneChannelAreAllAnsweredAndSlackNeverHasToSayThatItIsTooMuch() {
    List<Message> links = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      links.add(
          conversation.slack().post(conversation.web().page("/ferry" + i, unlike(i)).toString()));
    }
    conversation.settle(6);

    assertThat(links)
        .allSatisfy(link -> assertThat(conversation.reply(link)).startsWith("Who said"));
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(links.size());
  }

  private static String unlike(int number) {
    return Conversation.ferry().replace("</title>", " " + number + "</title>");
  }
}
