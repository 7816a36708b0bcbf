// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.channel.ChannelChange;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.Filing;
import org.whosaid.correction.Change;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Passage;
import org.whosaid.desk.Retention;
import org.whosaid.job.Announcement;
import org.whosaid.job.Job;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.StandingReply;

/** What a channel wants kept so long is kept so long. */
class RetentionTest {
  private static final Instant START = Instant.parse("2026-03-14T09:26:53Z");
  private static final ChannelSettings USUAL = ChannelSettings.usual(2, 12);
  private static final Article STORY =
      Article.ofLines(ArticleDetails.UNKNOWN, "The city said the bridge was safe.");

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  /** What is kept, and who throws it away. */
  private record Books(
      SqlClippings clippings,
      SqlCorrections corrections,
      SqlChannelSettings channels,
      SqlReplies replies,
      SqlJobs queue,
      Retention retention) {

    void answer(String channel, String job) {
      ThreadAddress thread = new ThreadAddress("T1", channel, "10.1");
      PlannedReply reply =
          new PlannedReply(
              PlannedReply.Kind.DIGEST,
              thread,
              new Sharer("U1", "10.1"),
              "ex.am/a",
              "ex.am/a",
              job);
      replies.plan(reply);
      replies.standsAt(
          new BookedReply(reply, "nonce", Optional.empty(), Optional.empty()), "11.000002");
    }

    Optional<StandingReply> reply(String channel) {
      return replies.at("T1", channel, "11.000002");
    }

    boolean isAnswered(String channel) {
      return reply(channel).isPresent();
    }

    void keep(String id, String channel) {
      Filing.Place place = new Filing.Place(channel, "1.1");
      clippings.keep(new Filing("T1", "example.com/" + id, Optional.of(place)), clipping(id));
    }

    void keepFor(String channel, int days) {
      ChannelSettings wanted =
          new ChannelSettings(USUAL.asking(), USUAL.pages(), USUAL.replies(), USUAL.access(), days);
      channels.change(
          channels.present("T1", channel), wanted, new ChannelChange.Person("U1", "Rita"));
    }
  }

  @BeforeAll
  static void startDatabases() {
    databases = new TestDatabases(folder);
  }

  @AfterAll
  static void stopDatabases() throws Exception {
    databases.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReadingGoesWhenItsChannelsDaysAreOver(Dialect dialect) {
    Books books = open(dialect);
    books.keep("quick", "C1");
    books.keep("usual", "C2");
    books.keepFor("C1", 3);

    later(Duration.ofDays(2));
    books.retention().enforce();
    assertThat(books.clippings().find("T1", "quick")).isPresent();

    later(Duration.ofDays(2));
    books.retention().enforce();
    assertThat(books.clippings().find("T1", "quick")).isEmpty();
    assertThat(books.clippings().find("T1", "usual")).isPresent();

    later(Duration.ofDays(90));
    books.retention().enforce();
    assertThat(books.clippings().find("T1", "usual")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatAnsweredOnePersonGoesAfterAWeek(Dialect dialect) {
    Books books = open(dialect);
    books.clippings().keep(new Filing("T1", "example.com/a", Optional.empty()), clipping("alone"));

    later(Duration.ofDays(8));
    books.retention().enforce();

    assertThat(books.clippings().find("T1", "alone")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCorrectionGoesWithWhatItCorrects(Dialect dialect) {
    Books books = open(dialect);
    books.keep("quick", "C1");
    books.keepFor("C1", 1);
    Correction.Made made = new Correction.Made("quick", "example.com/a", "U1", START);
    Passage words = Passage.of(STORY, List.of(new TextSpan(0, 8)));
    books.corrections().add("T1", 1, new Correction("V1", 0, made, new Change.NotAClaim(words)));
    books.retention().enforce();
    assertThat(books.corrections().of("T1", "quick")).hasSize(1);

    later(Duration.ofDays(2));
    books.retention().enforce();

    assertThat(books.corrections().of("T1", "quick")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void thatALinkWasAnsweredIsForgottenWithItsChannelsDaysButNotWithinAMonth(Dialect dialect) {
    Books books = open(dialect);
    books.keepFor("C1", 0);
    books.answer("C1", "job");
    books.answer("C2", "job");

    later(Duration.ofDays(29));
    books.retention().enforce();
    assertThat(books.isAnswered("C1")).isTrue();

    later(Duration.ofDays(2));
    books.retention().enforce();
    assertThat(books.isAnswered("C1")).isFalse();
    assertThat(books.isAnswered("C2")).isTrue();

    later(Duration.ofDays(60));
    books.retention().enforce();
    assertThat(books.isAnswered("C2")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplyWhoseArticleChangedIsRememberedFromThenOn(Dialect dialect) {
    Books books = open(dialect);
    books.keepFor("C1", 0);
    books.answer("C1", "job");
    later(Duration.ofDays(20));
    ReplyNotes.Update update = new ReplyNotes.Update(requireNonNull(now.get()), "2");
    books.replies().updated(books.reply("C1").orElseThrow(), update);

    later(Duration.ofDays(20));
    books.retention().enforce();
    assertThat(books.isAnswered("C1")).isTrue();

    later(Duration.ofDays(11));
    books.retention().enforce();
    assertThat(books.isAnswered("C1")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplyThatAJobIsStillAtStays(Dialect dialect) {
    Books books = open(dialect);
    Job waiting = new Announcement("T1", "C1", 1);
    books.queue().add(waiting);
    books.answer("C1", waiting.id());

    later(Duration.ofDays(400));
    books.retention().enforce();

    assertThat(books.isAnswered("C1")).isTrue();
  }

  private Books open(Dialect dialect) {
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    Database database = databases.fresh(dialect);
    SqlClippings clippings = new SqlClippings(database, clock);
    SqlCorrections corrections = new SqlCorrections(database, clock);
    SqlChannelSettings channels = new SqlChannelSettings(database, USUAL, clock);
    SqlReplies replies = new SqlReplies(database, () -> "nonce", clock);
    Retention retention =
        new Retention(
            new Retention.Kept(clippings, corrections, replies, new SqlKeptPages(database)),
            channels,
            clock);
    SqlJobs queue = new SqlJobs(database, 1, clock);
    return new Books(clippings, corrections, channels, replies, queue, retention);
  }

  private void later(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }

  private static Clipping clipping(String id) {
    return new Clipping(id, STORY, new Extraction(List.of(), List.of(), List.of(), "a model"));
  }
}
