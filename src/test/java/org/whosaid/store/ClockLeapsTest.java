// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
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

/** The machine's clock is put forwards or back while jobs wait and run. */
class ClockLeapsTest {
  private static final Duration SOON = Duration.ofSeconds(25);

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final List<String> done = new CopyOnWriteArrayList<>();
  private volatile Duration leap = Duration.ZERO;
  private final Clock wall =
      ((InstantSource) () -> Instant.now().plus(leap)).withZone(ZoneOffset.UTC);

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
  void anHourBackKeepsNobodyWaiting(Dialect dialect) {
    JobHandler failsFirst =
        (job, attempt) -> {
          done.add(job.id() + " try " + attempt.number());
          return attempt.number() == 1 ? JobOutcome.tryAgain("at first") : JobOutcome.done("done");
        };
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 2, wall)) {
      jobs.start(runner(failsFirst), () -> {});
      jobs.add(DamagedDatabaseTest.link(1));
      await().atMost(SOON).until(() -> done.size() == 1);
      leap = Duration.ofHours(-1);
      jobs.add(DamagedDatabaseTest.link(2));

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).hasSize(4).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDayForwardsLetsNoJobRunTwice(Dialect dialect) throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    JobHandler slow =
        (job, attempt) -> {
          inHand.countDown();
          try {
            mayGoOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          done.add(job.id() + " try " + attempt.number());
          return JobOutcome.done("done");
        };
    Database database = databases.fresh(dialect);
    try (SqlJobs jobs = new SqlJobs(database, 2, wall)) {
      jobs.start(runner(slow), () -> {});
      jobs.add(DamagedDatabaseTest.link(1));
      inHand.await();
      leap = Duration.ofDays(1);
      // the queue looks for the dead every ten seconds
      await().atMost(SOON).pollDelay(Duration.ofSeconds(12)).until(() -> jobs.waiting() == 1);
      mayGoOn.countDown();

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).containsExactly(DamagedDatabaseTest.link(1).id() + " try 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasTakenInByAClockThatWasADayAheadIsDoneByTheNextStart(Dialect dialect) {
    Database database = databases.fresh(dialect);
    leap = Duration.ofDays(1);
    new SqlJobs(database, 2, wall).add(DamagedDatabaseTest.link(1));
    leap = Duration.ZERO;

    try (SqlJobs jobs = new SqlJobs(database, 2, wall)) {
      jobs.start(runner((job, attempt) -> JobOutcome.done("done")), () -> {});

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
    }
  }

  private JobRunner runner(JobHandler handler) {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 4, () -> 0.5);
    return new JobRunner(handler, backoff, wall);
  }
}
