// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.blockkit.Buttons;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;
import org.whosaid.testing.FakeSlack;

/** A newsroom that lets no app read messages: the bot has the scopes of its manifest, no others. */
class NoHistoryTest {
  private static final String SHORTCUT = "who-said-what";

  @TempDir private Path folder;
  private Conversation conversation;
  private FakeSlack slack;
  private URI story;
  private Asked rita;

  @BeforeEach
  void start() {
    slack = FakeSlack.start(Manifest.noHistory().scopes());
    conversation = new Conversation(folder, slack);
    story = conversation.ferryStory();
    rita = Asked.byRita(conversation);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void theBotHearsOfNoMessageAndNoReaction() {
    Message message = slack.post("<@" + Workspace.BOT.id() + "> " + story);
    slack.workspace().react(Workspace.RITA, message, "speech_balloon");
    Message reply = slack.postInThread(message, story.toString());
    slack.workspace().delete(reply);
    rita.types("help");

    assertThat(slack.deliveries())
        .singleElement()
        .satisfies(only -> assertThat(only.parcel().toString()).contains("command"));
  }

  @Test
  void theCommandIsAnsweredAndPostsInTheChannel() {
    rita.types(story.toString());
    assertThat(rita.reads(1).get(0)).startsWith("Who said what");

    rita.presses(Buttons.POST_IN_CHANNEL);

    await().until(() -> slack.calls("chat.postMessage") == 1);
    conversation.settle(2);
    assertThat(rita.reads()).hasSize(1);
    nothingWasAskedThatTheBotMayNot();
  }

  @Test
  void theShortcutIsAnsweredToOnePerson() {
    use(slack.post("look: " + story));

    choose("me");

    assertThat(rita.reads(1).get(0)).startsWith("Who said what");
    nothingWasAskedThatTheBotMayNot();
  }

  @Test
  void theShortcutIsAnsweredInTheThreadWithItsButtons() {
    Message message = slack.post("look: " + story);
    use(message);

    choose("thread");

    assertThat(conversation.reply(message)).startsWith("Who said what");
    slack.press(slack.messagesTo(message).get(0), Buttons.EVIDENCE);
    await().until(() -> slack.window().toString().contains("Evidence"));
    nothingWasAskedThatTheBotMayNot();
  }

  @Test
  void aThreadIsNotSearchedForItsLink() {
    Message message = slack.post("look: " + story);

    use(slack.postInThread(message, "is that so?"));

    assertThat(window()).contains("There is no link here that could be read.");
    nothingWasAskedThatTheBotMayNot();
  }

  /** Slack had not even looked at it. */
  @Test
  void whatSlackHadNoTimeForIsPostedLater() {
    slack.next("chat.postMessage", Misbehaviour.rateLimited(1));
    Message message = slack.post("look: " + story);
    use(message);

    choose("thread");

    assertThat(conversation.reply(message)).startsWith("Who said what");
    nothingWasAskedThatTheBotMayNot();
  }

  @Test
  void whatMayStandIsNotPostedAgainUntilSomebodyAsks() {
    slack.next("chat.postMessage", Misbehaviour.noAnswer());
    Message message = slack.post("look: " + story);
    use(message);
    choose("thread");
    await().until(() -> slack.calls("conversations.replies") == 1);
    conversation.settle(2);
    assertThat(slack.repliesTo(message)).isEmpty();
    assertThat(slack.calls("chat.postMessage")).isEqualTo(1);

    use(message);
    choose("thread");

    assertThat(conversation.reply(message)).startsWith("Who said what");
  }

  @Test
  void whatStandsWithoutAWordFromSlackIsNotPostedTwice() {
    slack.next("chat.postMessage", Misbehaviour.answerLost());
    Message message = slack.post("look: " + story);
    use(message);
    choose("thread");
    await().until(() -> slack.calls("conversations.replies") == 1);

    conversation.restart();
    conversation.settle(2);

    assertThat(slack.repliesTo(message)).hasSize(1);
    assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
  }

  private void nothingWasAskedThatTheBotMayNot() {
    assertThat(slack.newsroom().api().calls())
        .allSatisfy(
            call ->
                assertThat(call.method())
                    .matches("auth\\.test|chat\\..*|views\\..*|assistant\\.threads\\.setStatus"));
  }

  private void use(Message message) {
    Delivery delivery = slack.interactions().shortcut(Workspace.RITA, message, SHORTCUT).join();
    assertThat(delivery.acknowledged()).isTrue();
  }

  private String window() {
    await().until(() -> slack.window().isPresent());
    return slack.window().orElseThrow().toString();
  }

  private void choose(String forWhom) {
    assertThat(window()).contains("Show to me");
    Interactions with = slack.interactions();
    Delivery delivery =
        with.submit(Workspace.RITA, with.form(Workspace.RITA).choose("for-whom", forWhom)).join();
    assertThat(delivery.acknowledged()).isTrue();
  }
}
