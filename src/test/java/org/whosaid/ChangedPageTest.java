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

/** A page that changed since it was answered: the reply is brought up to date where it stands. */
class ChangedPageTest {
  @TempDir private Path folder;
  private Conversation conversation;
  private Message link;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(link);
    String changed = Conversation.ferry().replace("at least nine people", "eleven people");
    conversation.web().page("/ferry", changed);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void whoAsksAgainHasTheReplyChangedInItsPlace() {
    conversation.slack().postInThread(link, "@whosaid and now?");

    await().until(() -> conversation.reply(link).contains("eleven"));
    assertThat(conversation.reply(link)).contains("→").doesNotContain("at least nine people were");
    assertThat(conversation.slack().workspace().seenOnlyBy(Workspace.RITA, Workspace.NEWSDESK))
        .isEmpty();
  }

  @Test
  void whatTheBotIsDoingIsNoLongerShownWhenTheReplyIsChanged() {
    conversation.slack().postInThread(link, "@whosaid and now?");

    await().until(() -> conversation.reply(link).contains("eleven"));
    await().until(() -> conversation.slack().workspace().status(link).isEmpty());
    assertThat(conversation.slack().calls("assistant.threads.setStatus")).isEqualTo(2);
  }

  @Test
  void aSecondShareTellsWhatIsNewAndChangesTheFirstReply() {
    Message second = conversation.slack().post("again: " + conversation.web().at("/ferry"));

    assertThat(conversation.reply(second))
        .startsWith("This article was answered here before")
        .contains("→");
    assertThat(conversation.reply(link)).contains("eleven people");
  }

  @Test
  void whereNothingIsKeptAnyMoreTheReplyIsWrittenAnewAndNobodyIsToldOfNoChange() {
    conversation.forgetWhatIsKept();

    conversation.slack().postInThread(link, "@whosaid and now?");

    await().until(() -> conversation.reply(link).contains("eleven"));
    assertThat(conversation.reply(link)).doesNotContain("→");
    assertThat(conversation.slack().workspace().seenOnlyBy(Workspace.RITA, Workspace.NEWSDESK))
        .isEmpty();
  }

  @Test
  void wordsThatChangedWithoutBeingNewsAreChangedInTheReplyToo() {
    conversation.slack().postInThread(link, "@whosaid and now?");
    await().until(() -> conversation.reply(link).contains("eleven people"));
    String reworded =
        Conversation.ferry()
            .replace("at least nine people", "eleven people")
            .replace("There was no fog and", "There was fog and");
    conversation.web().page("/ferry", reworded);

    conversation.slack().postInThread(link, "@whosaid and now?");

    await().until(() -> conversation.reply(link).contains("There was fog and"));
  }

  @Test
  void aFirstReplyThatSlackKeepsFromBeingChangedIsPointedAtAllTheSame() {
    conversation.slack().next("chat.update", Misbehaviour.error("cant_update_message"));

    Message second = conversation.slack().post("again: " + conversation.web().at("/ferry"));

    assertThat(conversation.reply(second)).startsWith("This article was answered here before");
    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
  }

  @Test
  void whatSomebodyReadAloneAndPostsIsPutIntoTheReplyThatStands() {
    conversation.whatIsKeptIsOlderBy(Duration.ofHours(2));
    Asked rita = Asked.byRita(conversation);
    rita.types(conversation.web().at("/ferry").toString());
    assertThat(rita.reads(1).get(0)).contains("eleven people");

    rita.presses(Buttons.POST_IN_CHANNEL);

    assertThat(rita.reads(2).get(1)).startsWith("This article stands in this channel already");
    assertThat(conversation.reply(link)).contains("eleven people");
  }

  @Test
  void theWindowsBehindAChangedReplyShowTheChangedArticle() {
    conversation.slack().postInThread(link, "@whosaid and now?");
    await().until(() -> conversation.reply(link).contains("eleven people"));

    conversation.slack().press(conversation.slack().messagesTo(link).get(0), "all-claims");

    await().until(() -> conversation.slack().window().isPresent());
    assertThat(conversation.slack().window().orElseThrow().toString()).contains("eleven people");
  }
}
