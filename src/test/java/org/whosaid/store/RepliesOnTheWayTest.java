// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.store.StoryReplies.BY;
import static org.whosaid.store.StoryReplies.booked;
import static org.whosaid.store.StoryReplies.digest;
import static org.whosaid.store.StoryReplies.open;
import static org.whosaid.store.StoryReplies.shared;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.SharedLink;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Replies;
import org.whosaid.slack.ReplyEntry;

/** What the book of replies knows of a reply from its plan until it stands in a tidy thread. */
class RepliesOnTheWayTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");

  @TempDir private static Path folder;
  private static TestDatabases databases;

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
  void aJobThatTakesOverKeepsTheNonceThatMayBeInTheThread(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));

    replies.mayPost(booked(digest("job-2"), "nonce-1"), NOW);

    assertThat(replies.plan(digest("job-3")))
        .isEqualTo(
            new ReplyEntry.Open(
                new BookedReply(digest("job-2"), "nonce-1", Optional.of(NOW), Optional.empty()),
                "job-2",
                true));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatAnEarlierTryLeftBehindIsFoundUntilItIsReleased(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    SharedLink link = shared("ex.am/ple", false);
    PlannedReply reply = digest(link.id());
    replies.plan(reply);

    BookedReply booked = booked(reply, "nonce-1");
    assertThat(replies.leftOpen(link)).containsExactly(booked);
    assertThat(replies.release(booked)).isTrue();
    assertThat(replies.leftOpen(link)).isEmpty();
    assertThat(replies.plan(reply)).isInstanceOf(ReplyEntry.Open.class);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplyIsAbandonedWhenItsJobIsNoLongerInTheQueue(Dialect dialect) {
    Database database = databases.fresh(dialect);
    SqlReplies replies = StoryReplies.book(database);
    SharedLink link = shared("ex.am/ple", false);
    try (SqlJobs jobs = new SqlJobs(database, 1, Clock.systemUTC())) {
      jobs.add(link);
      replies.plan(digest(link.id()));

      assertThat(replies.plan(digest("job-2"))).isEqualTo(open("nonce-1", link.id(), false));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofTwoMachinesThatReadTheSameEntryOneMayPost(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));
    BookedReply asBothReadIt = booked(digest("job-1"), "nonce-1");

    assertThat(replies.mayPost(asBothReadIt, NOW)).isEqualTo(Replies.Leave.GIVEN);
    assertThat(replies.mayPost(asBothReadIt, NOW.plusSeconds(30)))
        .isEqualTo(Replies.Leave.SOMEBODY_ELSES);
    assertThat(replies.release(asBothReadIt)).isFalse();

    BookedReply asItIsNow =
        new BookedReply(digest("job-1"), "nonce-1", Optional.of(NOW), Optional.empty());
    assertThat(replies.mayPost(asItIsNow, NOW.plusSeconds(90))).isEqualTo(Replies.Leave.GIVEN);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatSlackRefusedIsAsItWasBefore(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));
    BookedReply fresh = booked(digest("job-1"), "nonce-1");
    replies.mayPost(fresh, NOW);

    replies.notPosted(fresh, NOW);

    assertThat(replies.plan(digest("job-1"))).isEqualTo(open("nonce-1", "job-1", true));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nothingIsPostedForWhatWasTakenBackAfterItWasPlanned(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));
    replies.takeBack("T1", "C1", BY.messageTs(), Optional.of("ex.am/ple"));

    assertThat(replies.mayPost(booked(digest("job-1"), "nonce-1"), NOW))
        .isEqualTo(Replies.Leave.NO_LONGER_WANTED);

    assertThat(replies.takeBack("T1", "C1", BY.messageTs(), Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theFirstMessageInTheBookIsTheReply(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));
    BookedReply reply = booked(digest("job-1"), "nonce-1");

    assertThat(replies.standsAt(reply, "11.000002")).isTrue();
    assertThat(replies.standsAt(reply, "12.000003")).isFalse();

    assertThat(replies.plan(digest("job-1"))).isEqualTo(new ReplyEntry.Standing("11.000002"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplyThatWasPostedAgainStaysOpenUntilTheThreadIsTidy(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    SharedLink link = shared("ex.am/ple", false);
    replies.plan(digest(link.id()));
    BookedReply again =
        new BookedReply(digest(link.id()), "nonce-1", Optional.of(NOW), Optional.empty());
    replies.standsAt(again, "11.000002");
    assertThat(replies.leftOpen(link)).singleElement().extracting("ts").asString().contains("11.0");

    replies.tidied(again);

    assertThat(replies.leftOpen(link)).isEmpty();
    assertThat(replies.settled(link)).isTrue();
  }

  private static SqlReplies replies(Dialect dialect) {
    return StoryReplies.book(databases.fresh(dialect));
  }
}
