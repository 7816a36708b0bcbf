// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.job.Backoff;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.SharedLink;

/** There is no room for a while. */
class FullDiskTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @TempDir private Path folder;
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  @Test
  void whatWasTakenInIsDoneWhenThereIsRoomAgainAndTheRestWasRefused() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("whosaid.db");
    CountDownLatch mayGoOn = new CountDownLatch(1);
    List<String> taken = new ArrayList<>();
    try (Database database = Database.open(url, Optional.empty(), Optional.empty());
        SqlJobs jobs = new SqlJobs(database, 2, Clock.systemUTC())) {
      Statements statements = new Statements(database.connections());
      int pages = statements.first(row -> row.getInt(1), "pragma page_count").orElseThrow();
      statements.first(row -> row.getInt(1), "pragma max_page_count = " + (pages + 30));
      jobs.start(
          new JobRunner(
              (job, attempt) -> {
                awaitQuietly(mayGoOn);
                done.add(job.id());
                return JobOutcome.done("try " + attempt.number());
              },
              Backoff.standard(() -> 0),
              Clock.systemUTC()),
          () -> {});

      StoreFailed full = null;
      for (int i = 0; full == null; i++) {
        SharedLink link = DamagedDatabaseTest.link(i);
        try {
          jobs.add(link);
          taken.add(link.id());
        } catch (StoreFailed e) {
          full = e;
        }
      }

      assertThat(taken).hasSizeGreaterThan(10);
      assertThat(full).rootCause().hasMessageStartingWith("[SQLITE_FULL]");
      assertThatThrownBy(database::ping)
          .hasMessage(
              "the database does not take changes: the disk is full: the database takes no more");

      statements.first(row -> row.getInt(1), "pragma max_page_count = 100000");
      mayGoOn.countDown();
      database.ping();
      assertThat(jobs.add(DamagedDatabaseTest.link(10_000))).isTrue();
      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).containsAll(taken);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
