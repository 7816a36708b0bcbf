// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Asker;
import org.whosaid.job.Backoff;
import org.whosaid.job.Job;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.ResponseUrl;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.SourceQuestion;
import org.whosaid.job.ThreadAddress;

/** Jobs that somebody waits for, past those that read pages; on real databases. */
class UrgentLaneTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Clock NOW = Clock.systemUTC();

  /** Rows that are written by it are due at once. */
  private static final Clock SLOW = Clock.offset(NOW, Duration.ofMinutes(-2));

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final CountDownLatch inHand = new CountDownLatch(1);

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
    mayGoOn.countDown();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anUrgentJobRunsWhileEveryReaderOfPagesIsBusy(Dialect dialect) throws Exception {
    JobHandler slowReaders = (job, attempt) -> job.urgent() ? remember(job) : waits(job);
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, NOW)) {
      jobs.start(runner(slowReaders), () -> {});
      jobs.add(page("a"));
      inHand.await();
      jobs.add(page("b"));

      jobs.add(question("1"));

      await().atMost(SOON).until(() -> done.size() == 1);
      assertThat(done).containsExactly(question("1").id());
      await().atMost(SOON).until(() -> jobs.waiting() == 2);
      mayGoOn.countDown();
      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).containsExactly(question("1").id(), page("a").id(), page("b").id());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aJobWhoseMachineStopsBetweenTheRowAndTheRunIsRunByTheNext(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    UrgentLane stopped = lane(database, SLOW);
    stopped.add(row(question("1")), Optional.of(runner((job, attempt) -> waits(job))));
    inHand.await(); // and from here on the machine does nothing more
    assertThat(done).isEmpty();

    try (SqlJobs after = new SqlJobs(database, 1, NOW)) {
      after.start(runner((job, attempt) -> remember(job)), () -> {});

      await().atMost(SOON).until(() -> after.waiting() == 0);
      assertThat(done).containsExactly(question("1").id());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anUrgentRowIsLeftToItsLaneForAMinute(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    UrgentLane lane = lane(database, NOW);
    Instant before = NOW.instant();
    lane.add(row(question("1")), Optional.of(runner((job, attempt) -> waits(job))));
    inHand.await();

    assertThat(client(database).getScheduledExecutions())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.getExecutionTime())
                    .isBetween(before.plusSeconds(59), NOW.instant().plusSeconds(61)));
    mayGoOn.countDown();
    lane.stop();
    assertThat(lane.ended(SOON)).isTrue();
    assertThat(client(database).getScheduledExecutions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aRowIsPutOffWhileItsJobIsInHand(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    SettableClock clock = new SettableClock(NOW.instant());
    UrgentLane lane = lane(database, clock);
    lane.add(row(question("1")), Optional.of(runner((job, attempt) -> waits(job))));
    inHand.await();

    clock.putOn(Duration.ofSeconds(50));
    lane.renew();

    assertThat(client(database).getScheduledExecutions())
        .singleElement()
        .satisfies(
            row -> assertThat(row.getExecutionTime()).isAfter(NOW.instant().plusSeconds(90)));
    mayGoOn.countDown();
    lane.stop();
    assertThat(lane.ended(SOON)).isTrue();
    assertThat(client(database).getScheduledExecutions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aJobThatWaitedTooLongInTheLaneIsLeftToWhoeverTookItUp(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    SettableClock clock = new SettableClock(NOW.instant());
    UrgentLane lane = lane(database, clock);
    JobRunner slow = runner((job, attempt) -> waits(job));
    for (String busy : List.of("1", "2", "3", "4", "5")) {
      lane.add(row(question(busy)), Optional.of(slow));
    }
    inHand.await();
    clock.putOn(Duration.ofSeconds(90)); // the machine slept, and another one did the last job
    client(database).cancel(row(question("5")));

    mayGoOn.countDown();
    await().atMost(SOON).until(() -> lane.left().isEmpty());

    assertThat(done).hasSize(4).doesNotContain(question("5").id());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theLaneAndTheQueueAreNeverAtTheSameJobAtOnce(Dialect dialect) throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    JobHandler counts =
        (job, attempt) -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          inHand.countDown();
          awaitQuietly(mayGoOn);
          atOnce.decrementAndGet();
          return remember(job);
        };
    Database database = databases.fresh(dialect);
    SettableClock clock = new SettableClock(NOW.instant());
    try (SqlJobs jobs = new SqlJobs(database, 2, clock)) {
      jobs.start(runner(counts));
      jobs.add(question("1"));
      inHand.await();
      clock.putOn(Duration.ofMinutes(2)); // the row is due, and the queue takes it up
      await().atMost(SOON).until(() -> putBack(database) >= 2);
      assertThat(most).hasValue(1);
      mayGoOn.countDown();

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(most).hasValue(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatTheLaneHasNoRoomForIsDoneByTheQueue(Dialect dialect) {
    Database database = databases.fresh(dialect);
    UrgentLane closed = lane(database, NOW);
    closed.stop();
    assertThat(closed.add(row(question("1")), Optional.of(runner((job, attempt) -> waits(job)))))
        .isTrue();

    try (SqlJobs jobs = new SqlJobs(database, 1, NOW)) {
      jobs.start(runner((job, attempt) -> remember(job)), () -> {});

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).containsExactly(question("1").id());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anUrgentJobThatFailsIsTriedAgainWithItsNextNumber(Dialect dialect) {
    JobHandler fails =
        (job, attempt) -> {
          done.add("try " + attempt.number());
          return attempt.number() == 1
              ? JobOutcome.tryAgain("the first try")
              : JobOutcome.done("the second");
        };
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, NOW)) {
      jobs.start(runner(fails), () -> {});
      jobs.add(question("1"));

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).containsExactly("try 1", "try 2");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theSameUrgentJobIsTakenInOnce(Dialect dialect) throws Exception {
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, NOW)) {
      jobs.start(runner((job, attempt) -> waits(job)), () -> {});

      assertThat(jobs.add(question("1"))).isTrue();
      inHand.await();
      assertThat(jobs.add(question("1"))).isFalse();
      mayGoOn.countDown();

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).containsExactly(question("1").id());
    }
  }

  /** How often the queue took the one row up and put it back, as it was in hand. */
  private static long putBack(Database database) {
    return new Statements(database.connections())
        .first(row -> row.getLong(1), "select max(version) from scheduled_tasks")
        .orElse(0L);
  }

  private JobOutcome remember(Job job) {
    done.add(job.id());
    return JobOutcome.done("done");
  }

  private JobOutcome waits(Job job) {
    inHand.countDown();
    awaitQuietly(mayGoOn);
    return remember(job);
  }

  private static SharedLink page(String path) {
    String link = "https://example.com/" + path;
    ThreadAddress thread = new ThreadAddress("T1", "C1", "10.000001");
    return new SharedLink(thread, new Sharer("U1", "10.000001"), link, link, false);
  }

  private static SourceQuestion question(String request) {
    ResponseUrl answers = new ResponseUrl("https://hooks.slack.com/" + request, 0);
    return new SourceQuestion(new Asker("T1", "C1", null, "U1", answers), "the mayor");
  }

  private static TaskInstance<QueuedJob> row(Job job) {
    return task().instance(job.id(), new QueuedJob(job, 1));
  }

  private static CustomTask<QueuedJob> task() {
    return Tasks.custom("job", QueuedJob.class)
        .execute(
            (instance, context) -> {
              throw new IllegalStateException("a client runs nothing");
            });
  }

  /** As a queue of another machine sees the database. */
  private static SchedulerClient client(Database database) {
    return SchedulerClient.Builder.create(database.connections(), task())
        .serializer(new JobJson())
        .build();
  }

  private static JobRunner runner(JobHandler handler) {
    Backoff quick = new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), 4, () -> 0.5);
    return new JobRunner(handler, quick, NOW);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static UrgentLane lane(Database database, Clock clock) {
    SchedulerClient client = client(database);
    return new UrgentLane(
        client, rows(database), new JobsInHand(), new SteadyClock(clock, System::nanoTime));
  }

  private static UrgentLane.Rows rows(Database database) {
    QueueWriter writer = new QueueWriter(database.connections(), SOON);
    return new UrgentLane.Rows() {
      @Override
      public boolean write(TaskInstance<QueuedJob> row, Instant at) {
        return client(database).scheduleIfNotExists(row, at);
      }

      @Override
      public boolean putOff(TaskInstance<QueuedJob> row, Instant until) {
        return writer.postpone(
            new QueueWriter.Row(row.getTaskName(), row.getId(), new byte[0], until));
      }
    };
  }
}
