// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

/** Jobs that somebody waits for, past those that read pages; on real databases. */
class UrgentJobsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Clock NOW = Clock.systemUTC();

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final UrgentWork work = new UrgentWork();

  @BeforeAll
  static void startDatabases() {
    databases = new TestDatabases(folder);
  }

  @AfterAll
  static void stopDatabases() throws Exception {
    databases.close();
  }

  @AfterEach
  void letGo() {
    work.letGo();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anUrgentJobRunsWhileEveryReaderOfPagesIsBusy(Dialect dialect) throws Exception {
    JobHandler slowReaders = (job, attempt) -> job.urgent() ? work.remember(job) : work.waits(job);
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, NOW)) {
      jobs.start(UrgentWork.runner(slowReaders), () -> {});
      jobs.add(page("a"));
      work.awaitInHand();
      jobs.add(page("b"));

      jobs.add(UrgentWork.question("1"));

      await().atMost(SOON).until(() -> work.done().size() == 1);
      assertThat(work.done()).containsExactly(UrgentWork.question("1").id());
      await().atMost(SOON).until(() -> jobs.waiting() == 2);
      work.letGo();
      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(work.done())
          .containsExactly(UrgentWork.question("1").id(), page("a").id(), page("b").id());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theLaneAndTheQueueAreNeverAtTheSameJobAtOnce(Dialect dialect) throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    JobHandler counts =
        (job, attempt) -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          JobOutcome outcome = work.waits(job);
          atOnce.decrementAndGet();
          return outcome;
        };
    Database database = databases.fresh(dialect);
    SettableClock clock = new SettableClock(NOW.instant());
    try (SqlJobs jobs = new SqlJobs(database, 2, clock)) {
      jobs.start(UrgentWork.runner(counts));
      jobs.add(UrgentWork.question("1"));
      work.awaitInHand();
      clock.putOn(Duration.ofMinutes(2)); // the row is due, and the queue takes it up
      await().atMost(SOON).until(() -> putBack(database));
      assertThat(most).hasValue(1);
      work.letGo();

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(most).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anUrgentJobThatFailsIsTriedAgainWithItsNextNumber(Dialect dialect) {
    List<String> tries = new CopyOnWriteArrayList<>();
    JobHandler fails =
        (job, attempt) -> {
          tries.add("try " + attempt.number());
          return attempt.number() == 1
              ? JobOutcome.tryAgain("the first try")
              : JobOutcome.done("the second");
        };
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, NOW)) {
      jobs.start(UrgentWork.runner(fails), () -> {});
      jobs.add(UrgentWork.question("1"));

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(tries).containsExactly("try 1", "try 2");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theSameUrgentJobIsTakenInOnce(Dialect dialect) throws Exception {
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, NOW)) {
      jobs.start(UrgentWork.runner((job, attempt) -> work.waits(job)), () -> {});

      assertThat(jobs.add(UrgentWork.question("1"))).isTrue();
      work.awaitInHand();
      assertThat(jobs.add(UrgentWork.question("1"))).isFalse();
      work.letGo();

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(work.done()).containsExactly(UrgentWork.question("1").id());
    }
  }

  /** Whether the queue took the one row up and put it back, as its job was in hand. */
  private static boolean putBack(Database database) {
    return new Statements(database.connections())
        .first(
            row -> row.getLong("version") > 2 && !row.getBoolean("picked"),
            "select version, picked from scheduled_tasks")
        .orElse(false);
  }

  private static SharedLink page(String path) {
    String link = "https://example.com/" + path;
    ThreadAddress thread = new ThreadAddress("T1", "C1", "10.000001");
    return new SharedLink(thread, new Sharer("U1", "10.000001"), link, link, false);
  }
}
