// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.blockkit.Buttons;
import org.whosaid.claim.Clipping;
import org.whosaid.correction.Change;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Corrections;
import org.whosaid.correction.Passage;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;
import org.whosaid.store.Database;
import org.whosaid.store.SqlClippings;
import org.whosaid.store.SqlCorrections;

/** {@code /whosaid forget}: what is kept is really deleted. */
class ForgetTest {
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
  void nothingIsDeletedBeforeThePersonConfirms() {
    Message shared = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(shared);

    rita.types("forget " + conversation.ferryStory());

    assertThat(rita.last())
        .startsWith(
            "Delete what Whosaid keeps of this article for you, and its replies in this channel?")
        .contains("/ferry");
    conversation.settle(1);
    assertThat(conversation.slack().repliesTo(shared)).hasSize(1);
  }

  @Test
  void whoSharedALinkHasItsReplyAndAllBehindItDeleted() {
    String story = conversation.ferryStory().toString();
    Message shared = conversation.slack().post(story);
    conversation.reply(shared);
    rita.types("forget " + story);

    rita.presses(Buttons.FORGET);

    assertThat(rita.reads(2).get(1)).isEqualTo("Deleted: replies 1, readings of your own 0.");
    assertThat(conversation.slack().repliesTo(shared)).isEmpty();
    rita.types("source harbour authority");
    assertThat(rita.reads(3).get(2)).startsWith("No source called");
  }

  @Test
  void theReplyThatSomebodyElseAskedForStays() {
    String story = conversation.ferryStory().toString();
    Message shared =
        conversation.slack().workspace().post(Workspace.EDITOR, Workspace.NEWSDESK, story);
    conversation.reply(shared);
    rita.types("forget " + story);

    rita.presses(Buttons.FORGET);

    assertThat(rita.reads(2).get(1))
        .isEqualTo(
            "Nothing of yours is kept of this article. 1 reply that others asked for stays. Whoever"
                + " made this channel can have it deleted.");
    assertThat(conversation.slack().repliesTo(shared)).hasSize(1);
  }

  @Test
  void aChannelIsForgottenByItsManagersOnly() {
    Message shared = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(shared);
    rita.types("forget channel");
    assertThat(rita.last())
        .startsWith("Delete everything that Whosaid keeps of this channel? Its messages stay;");
    rita.presses(Buttons.FORGET);
    assertThat(rita.reads(2).get(1))
        .isEqualTo(
            "Only whoever made this channel, or an admin of the workspace, can have all of it"
                + " deleted.");

    Asked admin = rita.by(Workspace.ADMIN);
    admin.types("forget channel");
    admin.presses(Buttons.FORGET);

    assertThat(admin.reads(2).get(1)).isEqualTo("Deleted for this channel: articles 1, replies 1.");
  }

  @Test
  void whatPeoplePutRightIsForgottenWithItsArticle() {
    String story = conversation.ferryStory().toString();
    conversation.reply(conversation.slack().post(story));
    String other = conversation.web().page("/other", Conversation.ferry()).toString();
    conversation.reply(conversation.slack().post(other));
    correct(story);
    correct(other);
    rita.types("forget " + story);

    rita.presses(Buttons.FORGET);
    rita.reads(2);

    assertThat(corrected()).containsExactly(readingOf(other));
  }

  @Test
  void whatPeoplePutRightIsForgottenWithItsChannel() {
    String story = conversation.ferryStory().toString();
    conversation.reply(conversation.slack().post(story));
    String elsewhere = conversation.web().page("/other", Conversation.ferry()).toString();
    conversation.reply(conversation.slack().post(Workspace.SHARED, elsewhere));
    correct(story);
    correct(elsewhere);
    Asked admin = rita.by(Workspace.ADMIN);
    admin.types("forget channel");

    admin.presses(Buttons.FORGET);
    admin.reads(2);

    assertThat(corrected()).containsExactly(readingOf(elsewhere));
  }

  /** As the window behind "Wrong?" would. */
  private void correct(String link) {
    try (Database database = database()) {
      Clock clock = Clock.systemUTC();
      Clipping kept = kept(database, link);
      Passage words = Passage.of(kept.article(), kept.extraction().claims().get(0).content());
      new SqlCorrections(database, clock)
          .add(
              Workspace.TEAM,
              1,
              new Correction(
                  "V" + kept.id(),
                  0,
                  new Correction.Made(kept.id(), link, "U0RITA", clock.instant()),
                  new Change.NotAClaim(words)));
    }
  }

  private List<String> corrected() {
    try (Database database = database()) {
      return new SqlCorrections(database, Clock.systemUTC())
          .all().stream().map(Corrections.Corrected::clipping).toList();
    }
  }

  private String readingOf(String link) {
    try (Database database = database()) {
      return kept(database, link).id();
    }
  }

  private static Clipping kept(Database database, String link) {
    return new SqlClippings(database, Clock.systemUTC())
        .newest(Workspace.TEAM, ArticleAddress.identity(URI.create(link)))
        .orElseThrow()
        .clipping();
  }

  private Database database() {
    return Database.open(
        "jdbc:sqlite:" + folder.resolve("whosaid.db"), Optional.empty(), Optional.empty());
  }

  @Test
  void forgetNeedsToKnowWhat() {
    rita.types("forget");

    assertThat(rita.last())
        .isEqualTo("Forget what? Put a link behind the word, or: /whosaid forget channel");
  }
}
