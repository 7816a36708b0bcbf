// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
  private final List<Integer> tries = new CopyOnWriteArrayList<>();

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

      jobs.start(runner(this::remember), () -> {});

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
      jobs.start(runner(fails), () -> {});

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
      after.start(runner(this::remember), () -> {});

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
    jobs.start(runner(slow), () -> {});
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

  @Test
  void whatADeadProcessHadInHandIsTakenUpAtOnceOnSqlite() {
    Database database = databases.fresh(Dialect.SQLITE);
    inTheHandsOfTheDead(database, new QueuedJob(LINK, 3));

    try (SqlJobs after = jobs(database)) {
      after.start(runner(this::remember), () -> {});

      await().atMost(Duration.ofSeconds(8)).until(() -> done.contains(LINK)); // not after 20
    }
    assertThat(tries).as("being stopped is no try").containsExactly(3);
  }

  @Test
  void aJobThatStopsEveryMachineIsEnded() {
    Database database = databases.fresh(Dialect.SQLITE);
    QueuedJob suspect = new QueuedJob(LINK, 1, DeadExecutions.MOST_STOPS - 1, 0);
    inTheHandsOfTheDead(database, suspect);

    try (SqlJobs after = jobs(database)) {
      after.start(runner(this::remember), () -> {});

      await().until(() -> after.waiting() == 0);
    }
    assertThat(done).isEmpty();
  }

  @Test
  void aJobWaitsLongerAfterEachStopSoThatItIsSoonAlone() {
    QueuedJob once = new QueuedJob(LINK, 2).stopped();

    assertThat(once.pause()).isZero();
    assertThat(once.stopped().pause()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(once.stopped().stopped().pause()).isGreaterThan(once.stopped().pause());
    assertThat(new QueuedJob(LINK, 2, 1_000, 0).pause()).isLessThan(Duration.ofMinutes(4));
    assertThat(once.stopped().attempt()).isEqualTo(2);
  }

  /** As a process leaves it that was killed. */
  private static void inTheHandsOfTheDead(Database database, QueuedJob queued) {
    QueueWriter writer = new QueueWriter(database.connections(), Duration.ofSeconds(5));
    Instant now = Instant.now();
    writer.add(new QueueWriter.Row("job", queued.job().id(), new JobJson().serialize(queued), now));
    new Statements(database.connections())
        .change(
            "update scheduled_tasks set picked = true, picked_by = 'dead',"
                + " last_heartbeat = execution_time");
  }

  private JobOutcome remember(Job job, Attempt attempt) {
    done.add(job);
    tries.add(attempt.number());
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
