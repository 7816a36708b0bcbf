// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.ReplyEntry;

class SqlRepliesTest {
  private static final ThreadAddress THREAD = new ThreadAddress("T1", "C1", "10.000001");
  private static final ThreadAddress OTHER_TEAM = new ThreadAddress("T2", "C1", "10.000001");

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final AtomicInteger counter = new AtomicInteger();

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

    assertThat(replies.plan(reply("job-1"))).isEqualTo(new ReplyEntry.Fresh("nonce-1"));
    assertThat(replies.plan(reply("job-2")))
        .isEqualTo(new ReplyEntry.Unconfirmed("nonce-1", "job-1"));
    assertThat(replies.settled(THREAD, "example.com/story", false)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReplyThatStandsSettlesTheArticleAndTheLinkThatLedToIt(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(reply("job-1"));
    replies.standsAt(reply("job-1"), "11.000002");

    assertThat(replies.plan(reply("job-2"))).isEqualTo(new ReplyEntry.Standing("11.000002"));
    assertThat(replies.settled(THREAD, "example.com/story", true)).isTrue();
    assertThat(replies.settled(THREAD, "ex.am/ple", true)).isTrue();
    assertThat(replies.settled(THREAD, "example.com/other", true)).isFalse();
    assertThat(replies.settled(OTHER_TEAM, "example.com/story", true)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void silenceHoldsUntilSomebodyAsks(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.staySilent(reply("job-1"));

    assertThat(replies.settled(THREAD, "ex.am/ple", false)).isTrue();
    assertThat(replies.settled(THREAD, "ex.am/ple", true)).isFalse();
    assertThat(replies.plan(reply("job-2"))).isInstanceOf(ReplyEntry.Fresh.class);
    assertThat(replies.plan(reply("job-3")))
        .isEqualTo(new ReplyEntry.Unconfirmed("nonce-2", "job-2"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aJobThatTakesOverKeepsTheNonceThatMayBeInTheThread(Dialect dialect) {
    SqlReplies replies = replies(dialect);
    replies.plan(reply("job-1"));

    replies.takeOver(reply("job-2"));

    assertThat(replies.plan(reply("job-3")))
        .isEqualTo(new ReplyEntry.Unconfirmed("nonce-1", "job-2"));
  }

  private SqlReplies replies(Dialect dialect) {
    return new SqlReplies(
        databases.fresh(dialect), () -> "nonce-" + counter.incrementAndGet(), Clock.systemUTC());
  }

  private static PlannedReply reply(String job) {
    return new PlannedReply(THREAD, "example.com/story", "ex.am/ple", job);
  }
}
