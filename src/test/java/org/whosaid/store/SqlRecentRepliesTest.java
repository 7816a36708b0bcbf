// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.RecentReply;
import org.whosaid.slack.ReplyEntry;

class SqlRecentRepliesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theNewestRepliesOfSomeChannelsAreThereOnceForEachArticle(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Database database = databases.fresh(dialect);
      post(database, new ThreadAddress("T1", "C1", "1.1"), "example.com/a", "2.1");
      post(database, new ThreadAddress("T1", "C2", "3.1"), "example.com/a", "4.1");
      post(database, new ThreadAddress("T1", "C1", "5.1"), "example.com/b", "6.1");
      post(database, new ThreadAddress("T1", "C3", "7.1"), "example.com/c", "8.1");
      post(database, new ThreadAddress("T2", "C1", "9.1"), "example.com/d", "9.2");
      SqlRecentReplies recent = new SqlRecentReplies(database);

      assertThat(recent.newest("T1", List.of("C1", "C2"), 10))
          .extracting(RecentReply::ts)
          .containsExactly("6.1", "4.1");
      assertThat(recent.newest("T1", List.of("C1", "C2"), 1)).hasSize(1);
      assertThat(recent.newest("T1", List.of(), 10)).isEmpty();
      assertThat(recent.lastReply("T2")).isPresent();
      assertThat(recent.lastReply("T3")).isEmpty();
    }
  }

  private static void post(Database database, ThreadAddress where, String article, String ts) {
    SqlReplies replies =
        new SqlReplies(database, () -> UUID.randomUUID().toString(), Clock.systemUTC());
    PlannedReply reply =
        new PlannedReply(
            PlannedReply.Kind.DIGEST, where, Sharer.NOBODY, article, article, "job " + ts);
    ReplyEntry.Open entry = (ReplyEntry.Open) replies.plan(reply);
    replies.standsAt(entry.booked(), ts);
  }
}
