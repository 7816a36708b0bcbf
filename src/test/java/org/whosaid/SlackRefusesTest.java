// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.blockkit.Buttons;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;

/** Slack says no: nothing is posted twice, nothing is lost that could be said, and calmly. */
class SlackRefusesTest {
  @TempDir private Path folder;
  private Conversation conversation;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_blocks", "msg_blocks_too_long"})
  void blocksThatSlackDoesNotTakeGiveWayToThePlainText(String error) {
    conversation.slack().next("chat.postMessage", Misbehaviour.error(error));

    Message link = conversation.slack().post(conversation.ferryStory().toString());

    assertThat(conversation.reply(link)).startsWith("Who said what").contains("harbour authority");
  }

  @Test
  void aWindowThatCameTooLateIsExplainedToWhoeverPressed() {
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(link);
    conversation.slack().next("views.open", Misbehaviour.error("expired_trigger_id"));

    conversation.slack().press(conversation.slack().messagesTo(link).get(0), Buttons.ALL_CLAIMS);

    Workspace workspace = conversation.slack().workspace();
    await().until(() -> !workspace.seenOnlyBy(Workspace.RITA, Workspace.NEWSDESK).isEmpty());
    assertThat(workspace.seenOnlyBy(Workspace.RITA, Workspace.NEWSDESK).get(0).toString())
        .contains("The window could not be opened in time. Press the button again.");
    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_in_channel", "is_archived", "channel_not_found"})
  void whereTheBotMayNotSpeakItSaysNothingAndGoesOn(String error) {
    conversation.slack().next("chat.postMessage", Misbehaviour.error(error));
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.settle(1);

    Message next =
        conversation
            .slack()
            .post("another: " + conversation.web().page("/next", Conversation.ferry()));

    assertThat(conversation.reply(next)).contains("harbour authority");
    assertThat(conversation.slack().repliesTo(link)).isEmpty();
  }
}
