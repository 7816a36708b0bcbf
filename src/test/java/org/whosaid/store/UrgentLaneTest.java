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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Job;
import org.whosaid.job.JobRunner;

/** Rows of jobs that somebody waits for, and who takes them up when; on real databases. */
class UrgentLaneTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Clock NOW = Clock.systemUTC();

  /** Rows that are written by it are due at once. */
  private static final Clock SLOW = Clock.offset(NOW, Duration.ofMinutes(-2));

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
  void aJobWhoseMachineStopsBetweenTheRowAndTheRunIsRunByTheNext(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    UrgentLane stopped = lane(database, SLOW);
    stopped.add(
        row(UrgentWork.question("1")),
        Optional.of(UrgentWork.runner((job, attempt) -> work.waits(job))));
    work.awaitInHand(); // and from here on the machine does nothing more
    assertThat(work.done()).isEmpty();

    try (SqlJobs after = new SqlJobs(database, 1, NOW)) {
      after.start(UrgentWork.runner((job, attempt) -> work.remember(job)), () -> {});

      await().atMost(SOON).until(() -> after.waiting() == 0);
      assertThat(work.done()).containsExactly(UrgentWork.question("1").id());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anUrgentRowIsLeftToItsLaneForAMinute(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    UrgentLane lane = lane(database, NOW);
    Instant before = NOW.instant();
    lane.add(
        row(UrgentWork.question("1")),
        Optional.of(UrgentWork.runner((job, attempt) -> work.waits(job))));
    work.awaitInHand();

    assertThat(client(database).getScheduledExecutions())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.getExecutionTime())
                    .isBetween(before.plusSeconds(59), NOW.instant().plusSeconds(61)));
    work.letGo();
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
    lane.add(
        row(UrgentWork.question("1")),
        Optional.of(UrgentWork.runner((job, attempt) -> work.waits(job))));
    work.awaitInHand();

    clock.putOn(Duration.ofSeconds(50));
    lane.renew();

    assertThat(client(database).getScheduledExecutions())
        .singleElement()
        .satisfies(
            row -> assertThat(row.getExecutionTime()).isAfter(NOW.instant().plusSeconds(90)));
    work.letGo();
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
    JobRunner slow = UrgentWork.runner((job, attempt) -> work.waits(job));
    for (String busy : List.of("1", "2", "3", "4", "5")) {
      lane.add(row(UrgentWork.question(busy)), Optional.of(slow));
    }
    work.awaitInHand();
    clock.putOn(Duration.ofSeconds(90)); // the machine slept, and another one did the last job
    client(database).cancel(row(UrgentWork.question("5")));

    work.letGo();
    await().atMost(SOON).until(() -> lane.left().isEmpty());

    assertThat(work.done()).hasSize(4).doesNotContain(UrgentWork.question("5").id());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatTheLaneHasNoRoomForIsDoneByTheQueue(Dialect dialect) {
    Database database = databases.fresh(dialect);
    UrgentLane closed = lane(database, NOW);
    closed.stop();
    assertThat(
            closed.add(
                row(UrgentWork.question("1")),
                Optional.of(UrgentWork.runner((job, attempt) -> work.waits(job)))))
        .isTrue();

    try (SqlJobs jobs = new SqlJobs(database, 1, NOW)) {
      jobs.start(UrgentWork.runner((job, attempt) -> work.remember(job)), () -> {});

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(work.done()).containsExactly(UrgentWork.question("1").id());
    }
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
