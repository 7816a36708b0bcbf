// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;

/** Who takes a link back takes its reply back. */
class TakenBackTest {
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

  @Test
  void aReplyGoesWithTheMessageThatItAnswers() {
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(link);

    conversation.slack().workspace().delete(Workspace.RITA, link);

    await().until(() -> conversation.slack().repliesTo(link).isEmpty());
  }

  @Test
  void aReplyGoesWithTheLinkThatIsEditedOut() {
    Message link = conversation.slack().post("see " + conversation.ferryStory() + " please");
    conversation.reply(link);

    conversation.slack().workspace().edit(Workspace.RITA, link, "see nothing please");

    await().until(() -> conversation.slack().repliesTo(link).isEmpty());
  }

  @Test
  void aLinkThatIsEditedInAgainIsAnsweredAgain() {
    String story = conversation.ferryStory().toString();
    Message link = conversation.slack().post(story);
    conversation.reply(link);
    Workspace workspace = conversation.slack().workspace();

    workspace.edit(Workspace.RITA, link, "soon");
    await().until(() -> conversation.slack().repliesTo(link).isEmpty());
    workspace.edit(Workspace.RITA, workspace.now(link), "here: " + story);

    assertThat(conversation.reply(link)).contains("harbour authority");
  }

  @Test
  void aLinkThatIsEditedInAgainWhileItsReplyIsBeingDeletedIsAnsweredAgain() {
    String story = conversation.ferryStory().toString();
    Message link = conversation.slack().post(story);
    conversation.reply(link);
    Workspace workspace = conversation.slack().workspace();
    conversation.slack().next("chat.delete", Misbehaviour.rateLimited(2));

    workspace.edit(Workspace.RITA, link, "soon");
    await().until(() -> conversation.slack().calls("chat.delete") == 1);
    workspace.edit(Workspace.RITA, workspace.now(link), "here: " + story);
    conversation.settle(3);

    assertThat(conversation.reply(link)).contains("harbour authority");
  }

  @Test
  void aMessageThatIsGoneBeforeItsPageCameIsNotAnswered() {
    String slow =
        conversation
            .web()
            .slowPage("/slow", Conversation.ferry(), Duration.ofSeconds(1))
            .toString();
    Message link = conversation.slack().post(slow);
    await().until(() -> conversation.web().requests("/slow") == 1);

    conversation.slack().workspace().delete(Workspace.RITA, link);
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).isEmpty();
  }

  @Test
  void aLinkThatIsEditedOutWhileItsPageIsReadIsNotAnswered() {
    String slow =
        conversation
            .web()
            .slowPage("/slow", Conversation.ferry(), Duration.ofSeconds(1))
            .toString();
    Message link = conversation.slack().post("see " + slow);
    await().until(() -> conversation.web().requests("/slow") == 1);

    conversation.slack().workspace().edit(Workspace.RITA, link, "never mind");
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).isEmpty();
    assertThat(conversation.slack().calls("chat.postMessage")).isZero();
  }

  @Test
  void aReplyThatComesLateGoesToo() {
    conversation.slack().next("chat.postMessage", Misbehaviour.doneLate(Duration.ofMillis(400)));
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    await().until(() -> conversation.slack().calls("chat.postMessage") == 1);

    conversation.slack().workspace().edit(Workspace.RITA, link, "never mind");
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).isEmpty();
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
    assertThat(conversation.slack().calls("chat.delete")).isEqualTo(1);
  }

  @Test
  void somebodyElsesReplyStays() {
    String story = conversation.ferryStory().toString();
    Message link = conversation.slack().post(story);
    conversation.reply(link);
    Message again = conversation.slack().postInThread(link, "and again " + story);
    conversation.settle(2);

    conversation.slack().workspace().delete(Workspace.RITA, again);
    conversation.settle(3);

    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
  }
}
