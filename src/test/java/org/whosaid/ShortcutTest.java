// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;

/** The shortcut "Who said what?" on a message. */
class ShortcutTest {
  private static final String SHORTCUT = "who-said-what";

  @TempDir private Path folder;
  private Conversation conversation;
  private Asked rita;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    rita = Asked.byRita(conversation);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void theWindowAsksForWhomTheAnswerIs() {
    use(shared());

    assertThat(window())
        .contains("Who said what?")
        .contains("The link in this message is read.")
        .contains("Where should the answer stand?")
        .contains("Show to me")
        .contains("Post in the thread");
  }

  @Test
  void theAnswerIsShownToThePersonAlone() {
    Message message = shared();
    use(message);

    choose("me");

    assertThat(rita.reads(1).get(0)).startsWith("Who said what");
    assertThat(conversation.slack().repliesTo(message)).isEmpty();
  }

  @Test
  void theAnswerIsPostedInTheThreadOnce() {
    Message message = shared();
    use(message);
    choose("thread");
    assertThat(conversation.reply(message)).startsWith("Who said what");

    use(message);
    choose("thread");

    assertThat(rita.reads(1))
        .containsExactly("The page has not changed. The reply above is up to date.");
    assertThat(conversation.slack().repliesTo(message)).hasSize(1);
  }

  @Test
  void aMessageWithoutLinksIsAboutItsThreadsFirst() {
    Message message = shared();
    Message reply = conversation.slack().postInThread(message, "is that so?");
    use(reply);
    assertThat(window())
        .contains("This message has no link. The first link of its thread is read.");

    choose("me");

    assertThat(rita.reads(1).get(0)).startsWith("Who said what");
    assertThat(rita.sees().get(0).place().threadTs()).contains(message.ts());
  }

  @Test
  void whereThereIsNoLinkASentenceSaysSo() {
    use(conversation.slack().post("good morning"));

    assertThat(window()).contains("There is no link here that could be read.");
    assertThat(window()).doesNotContain("Show to me");
  }

  @Test
  void aThreadThatTheBotMayNotReadHasNoLinkForIt() {
    Message reply = conversation.slack().postInThread(shared(), "is that so?");
    conversation.slack().next("conversations.replies", Misbehaviour.error("missing_scope"));

    use(reply);

    assertThat(window()).contains("There is no link here that could be read.");
  }

  @Test
  void whereTheBotIsNoMemberOnePersonCanStillBeAnswered() {
    String story = conversation.ferryStory().toString();
    Message message = conversation.slack().post(Workspace.FOREIGN, story);
    Asked elsewhere = rita.in(Workspace.FOREIGN);
    use(message);
    choose("thread");
    assertThat(elsewhere.reads(1).get(0)).startsWith("Whosaid is not in this channel");

    use(message);
    choose("me");

    assertThat(elsewhere.reads(2).get(1)).startsWith("Who said what");
  }

  @Test
  void aTriggerThatIsTooOldEndsInASentence() {
    Message message = shared();
    conversation.slack().next("views.open", Misbehaviour.error("expired_trigger_id"));

    use(message);

    assertThat(rita.reads(1)).containsExactly("That took too long for Slack. Try again.");
  }

  @Test
  void theFirstThreeOfManyLinksAreMeant() {
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= 50; i++) {
      links.append(" https://example.com/").append(i);
    }
    conversation.stopListening();
    Message message = conversation.slack().post(links.toString());
    conversation.settle(1);
    conversation.listen();

    use(message);

    assertThat(window()).contains("The first 3 links in this message are read.");
  }

  /** A link that nobody answered yet. */
  private Message shared() {
    String story = conversation.ferryStory().toString();
    conversation.stopListening();
    Message message = conversation.slack().post("have a look: " + story);
    conversation.settle(4); // the event, and Slack's three tries to bring it again
    conversation.listen();
    return message;
  }

  private void use(Message message) {
    Delivery delivery =
        conversation.slack().interactions().shortcut(Workspace.RITA, message, SHORTCUT).join();
    assertThat(delivery.acknowledged()).isTrue();
  }

  private String window() {
    await().until(() -> conversation.slack().window().isPresent());
    return conversation.slack().window().orElseThrow().toString();
  }

  private void choose(String forWhom) {
    assertThat(window()).contains("Show to me");
    Interactions rita = conversation.slack().interactions();
    Delivery delivery =
        rita.submit(Workspace.RITA, rita.form(Workspace.RITA).choose("for-whom", forWhom)).join();
    assertThat(delivery.acknowledged()).isTrue();
  }
}
