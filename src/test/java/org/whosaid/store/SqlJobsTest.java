// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Attempt;
import org.whosaid.job.Backoff;
import org.whosaid.job.Job;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.SharedLink;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

class SqlJobsTest {
  private static final Sharer BY = new Sharer("U1", "10.000001");
  private static final ThreadAddress THREAD = new ThreadAddress("T1", "C1", "10.000001");
  private static final SharedLink LINK =
      new SharedLink(THREAD, BY, "https://example.com/a?b=1", "example.com/a?b=1", true);

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final List<Job> done = new CopyOnWriteArrayList<>();

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
  void theSameJobWaitsOnceAndComesBackAsItWasPutIn(Dialect dialect) {
    SharedMessage message = new SharedMessage(THREAD, BY, List.of("https://a.b/c"), false);
    try (SqlJobs jobs = jobs(databases.fresh(dialect))) {
      assertThat(jobs.add(LINK)).isTrue();
      assertThat(jobs.add(LINK)).isFalse();
      assertThat(jobs.add(message)).isTrue();

      jobs.start(runner(this::remember));

      await().until(() -> done.size() == 2);
      assertThat(done).containsExactlyInAnyOrder(LINK, message);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aJobThatFailsIsTriedAgainAndKnowsIt(Dialect dialect) {
    JobHandler fails =
        (job, attempt) -> {
          done.add(job);
          return switch (attempt.number()) {
            case 1 -> JobOutcome.tryAgain("the first try");
            case 2 -> throw new IllegalStateException("the second try");
            default -> JobOutcome.done("last: " + attempt.last());
          };
        };
    try (SqlJobs jobs = jobs(databases.fresh(dialect))) {
      jobs.add(LINK);
      jobs.start(runner(fails));

      await().until(() -> done.size() == 3);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWaitedWhenTheMachineStoppedIsDoneAfterTheRestart(Dialect dialect) {
    Database database = databases.fresh(dialect);
    try (SqlJobs before = jobs(database)) {
      before.add(LINK);
    }
    try (SqlJobs after = jobs(database)) {
      after.start(runner(this::remember));

      await().until(() -> done.contains(LINK));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void stoppingWaitsForTheJobInHand(Dialect dialect) throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    JobHandler slow =
        (job, attempt) -> {
          inHand.countDown();
          awaitQuietly(mayGoOn);
          return remember(job, attempt);
        };
    SqlJobs jobs = jobs(databases.fresh(dialect));
    jobs.add(LINK);
    jobs.start(runner(slow));
    inHand.await();

    Thread stopping = new Thread(jobs::close);
    stopping.start();
    await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
    assertThat(done).isEmpty();
    mayGoOn.countDown();
    stopping.join(Duration.ofSeconds(10).toMillis());

    assertThat(stopping.isAlive()).isFalse();
    assertThat(done).containsExactly(LINK);
  }

  private JobOutcome remember(Job job, Attempt attempt) {
    done.add(job);
    return JobOutcome.done("try " + attempt.number());
  }

  private static SqlJobs jobs(Database database) {
    return new SqlJobs(database, 2, Clock.systemUTC());
  }

  private static JobRunner runner(JobHandler handler) {
    Backoff quick = new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), 4, () -> 0.5);
    return new JobRunner(handler, quick, Clock.systemUTC());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
