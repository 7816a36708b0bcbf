// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;

/** One reply, although link, page and Slack change between two tries. */
class OneReplyTest {
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
  void aPostedReplyIsFoundAlthoughThePageIsGoneAtTheNextTry() {
    String shortLink =
        conversation.web().redirect("/s", conversation.ferryStory().toString()).toString();
    conversation.slack().next("chat.postMessage", Misbehaviour.answerLost());
    conversation.slack().next("conversations.replies", Misbehaviour.status(500));
    Message link = conversation.slack().post(shortLink);
    conversation.replies(link, 1);
    conversation.web().serverError("/s");

    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).singleElement().asString().contains("Said");
  }

  @Test
  void aLookUpThatIsRefusedDoesNotFreeAReplyThatMayStand() {
    String story = conversation.ferryStory().toString();
    conversation.slack().next("chat.postMessage", Misbehaviour.answerLost());
    conversation.slack().next("conversations.replies", Misbehaviour.error("missing_scope"));
    Message link = conversation.slack().post(story);
    conversation.settle(2);

    conversation.slack().postInThread(link, "@whosaid " + story);
    conversation.settle(4);

    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void somebodyWhoAsksAfterARefusalIsAnsweredAtOnce() {
    String story = conversation.ferryStory().toString();
    conversation.slack().next("chat.postMessage", Misbehaviour.error("not_in_channel"));
    Message link = conversation.slack().post(story);
    conversation.settle(1);
    assertThat(conversation.slack().repliesTo(link)).isEmpty();

    conversation.slack().postInThread(link, "@whosaid " + story);
    conversation.settle(3);

    assertThat(conversation.reply(link)).startsWith("Who said what");
    assertThat(conversation.web().requests("/ferry")).isEqualTo(2);
  }

  @Test
  void aLinkThatCouldNotBeReadIsReadWhenSomebodyAsksAgain() {
    URI story = conversation.web().status("/ferry", 404);
    Message link = conversation.slack().post(story.toString());
    assertThat(conversation.reply(link)).startsWith("Could not read");
    conversation.ferryStory();

    conversation.slack().postInThread(link, "now? " + story);
    conversation.settle(3);
    assertThat(conversation.slack().repliesTo(link)).hasSize(1);

    conversation.slack().postInThread(link, "@whosaid " + story);
    assertThat(conversation.replies(link, 2).get(1)).startsWith("Who said what");
  }

  @Test
  void aTypingErrorPutRightInAnOldMessageIsNoNewLink() {
    String story = conversation.ferryStory().toString();
    conversation.stopListening();
    Message old = conversation.slack().post("teh ferry " + story);
    conversation.settle(4); // the event, and Slack's three tries to bring it again
    conversation.listen();

    conversation.slack().workspace().edit(old, "the ferry " + story);
    conversation.settle(5);

    assertThat(conversation.slack().repliesTo(old)).isEmpty();
    assertThat(conversation.web().requests("/ferry")).isZero();
  }
}
