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
import org.whosaid.blockkit.Buttons;
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
  void aLinkThatIsOnlySpelledOtherwiseKeepsItsReply() {
    String story = conversation.ferryStory().toString();
    Message link = conversation.slack().post("see " + story + "?utm_source=desk");
    conversation.reply(link);
    int events = conversation.slack().deliveries().size();

    conversation.slack().workspace().edit(Workspace.RITA, link, "see " + story + " please");

    conversation.settle(events + 1);
    assertThat(conversation.slack().calls("chat.delete")).isZero();
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
    assertThat(conversation.reply(link)).contains("harbour authority");
  }

  /** The line said that the page could not be read; what stands behind the digest is not its. */
  @Test
  void aDigestKeepsItsEvidenceWhenALineAboutTheSameLinkGoes() {
    Message root = conversation.slack().post("morning");
    String story = conversation.web().page("/late", Conversation.ferry()).toString();
    conversation.web().status("/late", 404);
    Message early = conversation.slack().postInThread(root, "see " + story);
    conversation.replies(root, 1);
    conversation.web().page("/late", Conversation.ferry());
    conversation.pagesAreOlderBy(Duration.ofHours(2));
    conversation.slack().postInThread(root, "@whosaid " + story);
    conversation.replies(root, 2);

    conversation.slack().workspace().delete(Workspace.RITA, early);

    await().until(() -> conversation.slack().repliesTo(root).size() == 1);
    conversation.settle(0);
    Message digest =
        conversation.slack().messagesTo(root).stream()
            .filter(Message::isByBot)
            .findFirst()
            .orElseThrow();
    conversation.slack().press(digest, Buttons.EVIDENCE);
    await().until(() -> conversation.slack().window().isPresent());
    assertThat(conversation.slack().window().orElseThrow().toString())
        .contains("two days after 140 passengers");
  }

  /** As people mend a slip: delete, and post once more. */
  @Test
  void aLinkThatIsPostedAgainWhileItsReplyIsBeingDeletedIsAnsweredAgain() {
    String story = conversation.ferryStory().toString();
    Message root = conversation.slack().post("morning");
    Message slip = conversation.slack().postInThread(root, "sea " + story);
    conversation.reply(root);
    conversation.slack().next("chat.delete", Misbehaviour.rateLimited(1));

    conversation.slack().workspace().delete(Workspace.RITA, slip);
    conversation.slack().postInThread(root, "see " + story);

    conversation.settle(4);
    await().until(() -> conversation.slack().calls("chat.postMessage") == 2);
    assertThat(conversation.reply(root)).contains("harbour authority");
  }

  @Test
  void aLinkIsAnsweredThoughTheFirstOfTwoMessagesWithItGoesWhileThePageIsRead() {
    String story =
        conversation
            .web()
            .slowPage("/slow", Conversation.ferry(), Duration.ofSeconds(1))
            .toString();
    Message root = conversation.slack().post("morning");
    Message slip = conversation.slack().postInThread(root, "sea " + story);
    await().until(() -> conversation.web().requests("/slow") == 1);

    conversation.slack().postInThread(root, "see " + story);
    conversation.slack().workspace().delete(Workspace.RITA, slip);

    conversation.settle(4);
    assertThat(conversation.reply(root)).contains("harbour authority");
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
