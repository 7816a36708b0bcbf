// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.store.StoryReplies.BY;
import static org.whosaid.store.StoryReplies.THREAD;
import static org.whosaid.store.StoryReplies.booked;
import static org.whosaid.store.StoryReplies.digest;
import static org.whosaid.store.StoryReplies.open;
import static org.whosaid.store.StoryReplies.shared;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.ReplyEntry;
import org.whosaid.slack.StandingReply;

class SqlRepliesTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
  private static final ThreadAddress OTHER_TEAM = new ThreadAddress("T2", "C1", "10.000001");

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
  void aReplyIsPlannedOnceAndKeepsItsNonce(Dialect dialect) {
    SqlReplies replies = replies(dialect);

    assertThat(replies.plan(digest("job-1"))).isEqualTo(open("nonce-1", "job-1", true));
    assertThat(replies.plan(digest("job-2"))).isEqualTo(open("nonce-1", "job-1", true));
    assertThat(replies.settled(shared("example.com/story", false))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplyThatStandsSettlesTheArticleAndTheLinkThatLedToIt(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));
    replies.standsAt(booked(digest("job-1"), "nonce-1"), "11.000002");

    assertThat(replies.plan(digest("job-2"))).isEqualTo(new ReplyEntry.Standing("11.000002"));
    assertThat(replies.settled(shared("example.com/story", false))).isTrue();
    assertThat(replies.settled(shared("ex.am/ple", false))).isTrue();
    assertThat(replies.settled(shared("example.com/other", false))).isFalse();
    assertThat(replies.settled(shared("ex.am/ple", true))).as("asked again").isFalse();
    SharedLink elsewhere = new SharedLink(OTHER_TEAM, BY, "https://ex.am/ple", "ex.am/ple", false);
    assertThat(replies.settled(elsewhere)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void silenceHoldsUntilSomebodyAsks(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.staySilent(digest("job-1"));

    assertThat(replies.settled(shared("ex.am/ple", false))).isTrue();
    assertThat(replies.settled(shared("ex.am/ple", true))).isFalse();
    assertThat(replies.plan(digest("job-2"))).isInstanceOf(ReplyEntry.Open.class);
    assertThat(replies.plan(digest("job-3"))).isEqualTo(open("nonce-2", "job-2", true));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplyThatSomebodyAskedForAfterAllIsTheirs(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.staySilent(digest("job-1"));
    Sharer asker = new Sharer("U2", "12.000003");
    PlannedReply asked =
        new PlannedReply(
            PlannedReply.Kind.DIGEST, THREAD, asker, "example.com/story", "ex.am/ple", "job-2");

    replies.plan(asked);
    replies.standsAt(booked(asked, "nonce-2"), "13.000004");

    assertThat(replies.at("T1", "C1", "13.000004").orElseThrow().reply().by()).isEqualTo(asker);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNoticeSettlesTheLinkUntilSomebodyAsksAgain(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    PlannedReply notice =
        new PlannedReply(PlannedReply.Kind.NOTICE, THREAD, BY, "ex.am/ple", "ex.am/ple", "job-1");
    replies.plan(notice);
    replies.standsAt(booked(notice, "nonce-1"), "11.000002");

    assertThat(replies.settled(shared("ex.am/ple", false))).isTrue();
    assertThat(replies.settled(shared("ex.am/ple", true))).isFalse();
    assertThat(replies.plan(digest("job-2"))).isInstanceOf(ReplyEntry.Open.class);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDigestIsFoundFromAnyThreadOfItsChannelAndByItsMessage(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));
    assertThat(replies.digestOf(room("T1", "C1"), "example.com/story", "example.com/story"))
        .as("only planned")
        .isEmpty();
    replies.standsAt(booked(digest("job-1"), "nonce-1"), "11.000002");

    StandingReply standing =
        new StandingReply(digest("job-1"), "nonce-1", "11.000002", Optional.empty());
    assertThat(replies.digestOf(room("T1", "C1"), "example.com/story", "example.com/story"))
        .contains(standing);
    assertThat(replies.digestOf(room("T1", "C1"), "ex.am/ple", "ex.am/ple")).contains(standing);
    assertThat(replies.digestOf(room("T1", "C2"), "example.com/story", "example.com/story"))
        .isEmpty();
    assertThat(replies.digestOf(room("T2", "C1"), "example.com/story", "example.com/story"))
        .isEmpty();
    assertThat(replies.at("T1", "C1", "11.000002")).contains(standing);
    assertThat(replies.at("T2", "C1", "11.000002")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasTakenBackIsKnownUntilItIsSharedAgain(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    SharedLink link = shared("ex.am/ple", false);

    assertThat(replies.takeBack("T1", "C1", BY.messageTs(), Optional.of("ex.am/ple"))).isEmpty();
    assertThat(replies.isTakenBack(link)).isTrue();
    assertThat(replies.isTakenBack(shared("example.com/other", false))).isFalse();

    replies.shareAgain("T1", "C1", BY.messageTs(), "ex.am/ple");
    assertThat(replies.isTakenBack(link)).isFalse();

    replies.takeBack("T1", "C1", BY.messageTs(), Optional.empty());
    assertThat(replies.isTakenBack(link)).as("with its message").isTrue();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsHeardLateOfADeletedReplyLeavesTheOneInItsPlace(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));
    replies.standsAt(booked(digest("job-1"), "nonce-1"), "11.000002");
    StandingReply deleted = replies.at("T1", "C1", "11.000002").orElseThrow();
    replies.gone(deleted.reply(), deleted.nonce());
    replies.plan(digest("job-2"));
    replies.standsAt(booked(digest("job-2"), "nonce-2"), "12.000003");

    replies.gone(deleted.reply(), deleted.nonce());
    replies.updated(deleted, new ReplyNotes.Update(NOW, "two claims are new"));

    StandingReply inItsPlace = replies.at("T1", "C1", "12.000003").orElseThrow();
    assertThat(inItsPlace.update()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void takingAMessageBackNamesItsReplies(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(digest("job-1"));

    BookedReply planned = booked(digest("job-1"), "nonce-1");
    assertThat(replies.takeBack("T1", "C1", BY.messageTs(), Optional.empty()))
        .containsExactly(planned);
    assertThat(replies.takeBack("T1", "C1", BY.messageTs(), Optional.of("ex.am/other"))).isEmpty();

    replies.standsAt(booked(digest("job-1"), "nonce-1"), "11.000002");
    assertThat(replies.takeBack("T1", "C1", BY.messageTs(), Optional.of("ex.am/ple")))
        .containsExactly(
            new BookedReply(
                digest("job-1"), "nonce-1", Optional.empty(), Optional.of("11.000002")));

    replies.gone(digest("job-1"), "nonce-1");
    assertThat(replies.takeBack("T1", "C1", BY.messageTs(), Optional.empty())).isEmpty();
    assertThat(replies.plan(digest("job-2"))).isEqualTo(open("nonce-2", "job-2", true));
  }

  private static SqlReplies replies(Dialect dialect) {
    return StoryReplies.book(databases.fresh(dialect));
  }

  private static ThreadAddress room(String team, String channel) {
    return ThreadAddress.ofChannel(team, channel);
  }
}
