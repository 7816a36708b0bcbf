// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Backoff;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.SharedLink;

/** A backlog: many more links than are read at once. */
class OldestFirstTest {
  private static final int BACKLOG = 1_000;
  private static final int THREADS = 4;
  private static final Duration SOON = Duration.ofSeconds(60);

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
  void theOldestIsAnsweredFirstAndThoseThatFailKeepNobodyWaiting(Dialect dialect) {
    List<String> answered = new CopyOnWriteArrayList<>();
    List<String> shared = new ArrayList<>();
    JobHandler everyTenthFailsOnce =
        (job, attempt) -> {
          int number = shared.indexOf(job.id());
          if (number % 10 == 0 && attempt.number() == 1) {
            return JobOutcome.tryAgain("at first");
          }
          answered.add(job.id());
          return JobOutcome.done("answered");
        };
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), THREADS, Clock.systemUTC())) {
      for (int i = 0; i < BACKLOG; i++) {
        SharedLink link = DamagedDatabaseTest.link(i);
        shared.add(link.id());
        jobs.add(link);
      }
      jobs.start(runner(everyTenthFailsOnce), () -> {});
      await().atMost(SOON).until(() -> jobs.waiting() == 0);
    }

    List<Integer> order =
        answered.stream().map(shared::indexOf).filter(number -> number % 10 != 0).toList();
    List<Integer> late = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      int place = order.get(i) - order.get(i) / 10 - 1; // among those that don't fail
      late.add(Math.abs(place - i));
    }
    late.sort(null);
    // a thread that the machine lets wait holds one link, while the others go on
    assertThat(late.get(late.size() * 95 / 100)).isLessThanOrEqualTo(THREADS * 5);
    assertThat(late.get(late.size() - 1)).isLessThanOrEqualTo(BACKLOG / 10);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theBacklogIsOnDiskAndNotInMemory(Dialect dialect) throws Exception {
    CountDownLatch mayGoOn = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(THREADS);
    JobHandler slow =
        (job, attempt) -> {
          busy.countDown();
          try {
            mayGoOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return JobOutcome.done("at last");
        };
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), THREADS, Clock.systemUTC())) {
      for (int i = 0; i < 200; i++) {
        jobs.add(DamagedDatabaseTest.link(i));
      }
      jobs.start(runner(slow), () -> {});
      busy.await();
      await().pollDelay(Duration.ofSeconds(4)).until(() -> true); // eight looks at the queue

      assertThat(jobs.held()).isLessThanOrEqualTo(4 * THREADS);
      mayGoOn.countDown();
      await().atMost(SOON).until(() -> jobs.waiting() == 0);
    }
  }

  private static JobRunner runner(JobHandler handler) {
    Backoff backoff = new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), 4, () -> 0.5);
    return new JobRunner(handler, backoff, Clock.systemUTC());
  }
}
