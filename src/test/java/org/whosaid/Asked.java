// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Message;
import org.whosaid.practice.MessageInWords;
import org.whosaid.practice.User;
import org.whosaid.practice.Workspace;

/** What somebody asks of the bot in a channel, and what they alone get to see there. */
record Asked(Conversation conversation, User by, Channel in) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static Asked byRita(Conversation conversation) {
    return new Asked(conversation, Workspace.RITA, Workspace.NEWSDESK);
  }

  Asked in(Channel other) {
    return new Asked(conversation, by, other);
  }

  Asked by(User other) {
    return new Asked(conversation, other, in);
  }

  /** Types the command; Slack gets its acknowledgement at once. */
  Delivery types(String words) {
    Delivery delivery =
        conversation.slack().interactions().command(by, in, "/whosaid", words).join();
    assertThat(delivery.acknowledged()).isTrue();
    return delivery;
  }

  /** What the person alone sees, oldest first. */
  List<Message> sees() {
    return conversation.slack().workspace().seenOnlyBy(by, in);
  }

  List<String> reads() {
    return sees().stream().map(MessageInWords::of).toList();
  }

  /** Waits until the person alone has so many messages. */
  List<String> reads(int howMany) {
    await().atMost(PATIENCE).until(() -> sees().size() >= howMany);
    return reads();
  }

  String last() {
    return reads().get(sees().size() - 1);
  }

  /** Presses a button of the newest message that has it. */
  void presses(String button) {
    List<Message> seen = sees();
    for (int i = seen.size() - 1; i >= 0; i--) {
      if (seen.get(i).blocks().toString().contains("\"" + button + "\"")) {
        Delivery delivery =
            conversation.slack().interactions().press(by, seen.get(i), button).join();
        assertThat(delivery.acknowledged()).isTrue();
        return;
      }
    }
    throw new AssertionError("nothing has the button " + button + ": " + reads());
  }
}
