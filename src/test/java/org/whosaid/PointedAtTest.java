// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;

/** Asking without a link of one's own: an emoji under a message, a call into a thread. */
class PointedAtTest {
  private static final String SHORT =
      "<html><body><article><h1>Bridge stays open</h1><p>The bridge over the Anse stays open for "
          + "cyclists, the city said on Monday after an inspection of its northern pillars that "
          + "took the engineers most of the weekend and found no damage worth a closure.</p>"
          + "<p>Traffic was light in the morning. The second part of the works begins in May and "
          + "is to last until the autumn, weather permitting, according to the timetable on the "
          + "boards beside the ramp.</p></article></body></html>";

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
  void theChannelsEmojiAsksForAnAnswerThatNobodyGotByItself() {
    conversation.stopListening();
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.settle(4); // each event, and Slack's three tries to bring it again
    conversation.listen();

    conversation.slack().workspace().react(Workspace.EDITOR, link, "speech_balloon");

    assertThat(conversation.reply(link)).contains("harbour authority");
  }

  @Test
  void anEmojiUnderAMessageInAThreadIsAnsweredInThatThread() {
    conversation.stopListening();
    Message root = conversation.slack().post("the ferry again");
    Message link = conversation.slack().postInThread(root, conversation.ferryStory().toString());
    conversation.settle(8); // each event, and Slack's three tries to bring it again
    conversation.listen();

    conversation.slack().workspace().react(Workspace.EDITOR, link, "speech_balloon");

    assertThat(conversation.reply(root)).contains("harbour authority");
  }

  @Test
  void otherEmojiAskForNothing() {
    conversation.stopListening();
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.settle(4); // each event, and Slack's three tries to bring it again
    conversation.listen();

    conversation.slack().workspace().react(Workspace.EDITOR, link, "thumbsup");
    conversation.settle(5);

    assertThat(conversation.slack().repliesTo(link)).isEmpty();
  }

  @Test
  void aCallIntoAThreadMeansTheThreadsFirstLink() {
    conversation.stopListening();
    Message root = conversation.slack().post("look: " + conversation.ferryStory());
    conversation.slack().postInThread(root, "and " + conversation.web().page("/other", SHORT));
    conversation.settle(8); // each event, and Slack's three tries to bring it again
    conversation.listen();

    conversation.slack().postInThread(root, "@whosaid what do they say?");

    assertThat(conversation.reply(root)).contains("harbour authority");
    assertThat(conversation.web().requests("/other")).isZero();
  }

  @Test
  void whoCallsIntoAThreadWithoutALinkIsTheOnlyOneToBeTold() {
    Message root = conversation.slack().post("no link here");

    conversation.slack().postInThread(root, "@whosaid and now?");

    Workspace workspace = conversation.slack().workspace();
    await().until(() -> !whispers(workspace).isEmpty());
    assertThat(whispers(workspace).get(0).toString())
        .contains("There is no link in this thread that Whosaid can read.");
    assertThat(conversation.slack().repliesTo(root)).isEmpty();
  }

  @Test
  void whoAsksAgainAboutAPageThatHasNotChangedIsToldSo() {
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(link);

    conversation.slack().postInThread(link, "@whosaid still so?");

    Workspace workspace = conversation.slack().workspace();
    await().until(() -> !whispers(workspace).isEmpty());
    assertThat(whispers(workspace).get(0).toString()).contains("The page has not changed.");
    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
  }

  @Test
  void theSameArticleInAnotherThreadIsPointedToItsFirst() {
    String story = conversation.ferryStory().toString();
    Message first = conversation.slack().post(story);
    conversation.reply(first);

    Message second = conversation.slack().post("seen this? " + story + "?utm_source=desk");

    assertThat(conversation.reply(second))
        .isEqualTo("This article was answered here before, in its first thread");
    assertThat(conversation.slack().repliesTo(first)).hasSize(1);
  }

  @Test
  void aReplyThatSomebodyDeletedIsNotPointedTo() {
    String story = conversation.ferryStory().toString();
    Message first = conversation.slack().post(story);
    conversation.reply(first);
    Workspace workspace = conversation.slack().workspace();
    workspace.delete(conversation.slack().messagesTo(first).get(0));

    Message second = conversation.slack().post("seen this? " + story);

    assertThat(conversation.reply(second)).contains("harbour authority");
  }

  private static List<Message> whispers(Workspace workspace) {
    return workspace.seenOnlyBy(Workspace.RITA, Workspace.NEWSDESK);
  }
}
