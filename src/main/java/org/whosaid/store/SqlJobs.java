// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.Announcement;
import org.whosaid.job.Job;
import org.whosaid.job.JobQueue;
import org.whosaid.job.JobRunner;
import org.whosaid.job.NextRun;

/**
 * The queue in the database, run by db-scheduler: at least once, by one machine at a time. A job
 * whose machine died is taken up again after {@link #HEARTBEAT} times {@link #MISSED}.
 */
public final class SqlJobs implements JobQueue, AutoCloseable {
  private static final Duration POLLING = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED = 4; // the least that db-scheduler allows
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration UNREADABLE_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_FAILURES = 20;

  /** That takes half an hour at least: it is the job that stops the machines. */
  static final int MOST_STOPS = 20;

  /** Less than the three seconds that Slack waits for an acknowledgement. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private static final QueuedJob REHEARSAL = new QueuedJob(new Announcement("T0", "C0", 0), 1);

  private static final Logger log = LoggerFactory.getLogger(SqlJobs.class);

  private final JobJson json = new JobJson();
  private final Scheduler scheduler;
  private final QueueWriter writer;
  private final int threads;
  private final CustomTask<QueuedJob> task;
  private final Statements statements;
  private final Dialect dialect;
  private final Clock clock;
  private final JobsInHand inHand = new JobsInHand();
  private final UrgentLane urgent;
  private volatile @Nullable JobRunner runner;

  /**
   * A queue that takes jobs in; {@link #start} begins to work on them.
   *
   * @param threads how many jobs run at once
   */
  public SqlJobs(Database database, int threads, Clock clock) {
    this.statements = new Statements(database.connections());
    this.dialect = database.dialect();
    this.threads = threads;
    this.clock = clock;
    this.task =
        Tasks.custom("job", QueuedJob.class)
            .onDeadExecution(this::revive)
            .onFailure(this::unreadable)
            .execute((instance, context) -> afterwards(instance.getData()));
    SchedulerBuilder builder =
        Scheduler.create(database.connections(), task)
            .threads(threads)
            .serializer(json)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(GRACE)
            .schedulerName(new SchedulerName.Fixed(nameOfThisProcess()))
            .enableImmediateExecution();
    this.scheduler =
        (dialect == Dialect.SQLITE
                ? builder.pollUsingFetch(1.0, 4.0)
                : builder.pollUsingLockAndFetch(1.0, 4.0))
            .build();
    this.writer = new QueueWriter(database.connections(), PATIENCE);
    writer.rehearse(row(REHEARSAL, clock.instant()));
    this.urgent =
        new UrgentLane(
            scheduler,
            new UrgentLane.Rows() {
              @Override
              public boolean write(TaskInstance<QueuedJob> row, Instant at) {
                return writer.add(row(row.getData(), at));
              }

              @Override
              public boolean putOff(TaskInstance<QueuedJob> row, Instant until) {
                return writer.postpone(row(row.getData(), until));
              }
            },
            inHand,
            clock);
  }

  @Override
  public boolean add(Job job) {
    QueuedJob first = new QueuedJob(job, 1);
    try {
      return job.urgent()
          ? urgent.add(task.instance(job.id(), first), Optional.ofNullable(runner))
          : addInTurn(first);
    } catch (RuntimeException e) {
      throw new StoreFailed("could not put into the queue: " + job.inTheLog(), e);
    }
  }

  private boolean addInTurn(QueuedJob queued) {
    boolean added = writer.add(row(queued, clock.instant()));
    if (added && inHand.count() < threads) { // else nobody is free to take it up at once
      scheduler.triggerCheckForDueExecutions();
    }
    return added;
  }

  private QueueWriter.Row row(QueuedJob queued, Instant at) {
    return new QueueWriter.Row(task.getName(), queued.job().id(), json.serialize(queued), at);
  }

  /** How many jobs are in the queue, those in hand included. */
  public int waiting() {
    return statements
        .first(row -> row.getInt(1), "select count(*) from scheduled_tasks")
        .orElseThrow();
  }

  /** Hands what is in the queue, now and later, to {@code worker}. */
  public void start(JobRunner worker) {
    runner = worker;
    if (dialect == Dialect.SQLITE) {
      writer.forgetHeartbeats(); // of a process that is no more, as one SQLite file serves one
    }
    scheduler.start();
  }

  /** Finishes or hands back what is in hand, within ten seconds. */
  @Override
  public void close() {
    if (runner != null) {
      urgent.close();
      scheduler.stop();
      runner = null;
    }
  }

  private CompletionHandler<QueuedJob> afterwards(QueuedJob queued) {
    JobRunner worker = runner;
    String id = queued.job().id();
    if (worker == null || !inHand.take(id)) {
      // db-scheduler takes a job for dead when this machine slept; it is still at work here
      return (complete, operations) -> operations.reschedule(complete, soon(), queued);
    }
    try {
      Optional<NextRun> again = worker.run(queued.job(), queued.attempt());
      if (again.isEmpty()) {
        return new OnCompleteRemove<>();
      }
      return (complete, operations) ->
          operations.reschedule(
              complete, again.get().at(), queued.withAttempt(again.get().attempt()));
    } finally {
      inHand.done(id);
    }
  }

  /**
   * A machine that stopped in the middle of a job may have stopped because of it: that counts, but
   * not as a try.
   */
  private void revive(ExecutionComplete complete, ExecutionOperations<QueuedJob> operations) {
    QueuedJob queued = (QueuedJob) complete.getExecution().taskInstance.getData();
    if (inHand.has(queued.job().id())) {
      operations.reschedule(complete, soon(), queued); // this machine slept and goes on with it
      return;
    }
    QueuedJob again = queued.stopped();
    if (again.stops() >= MOST_STOPS) {
      log.error("{}: given up, the machine stopped too often at it", queued.job().inTheLog());
      operations.stop();
    } else {
      Instant at = clock.instant().plus(again.pause());
      log.warn("{}: the machine stopped at it; taken up again at {}", queued.job().inTheLog(), at);
      operations.reschedule(complete, at, again);
    }
  }

  /** Only a row that this version cannot read fails here; a later version may read it. */
  private void unreadable(ExecutionComplete complete, ExecutionOperations<QueuedJob> operations) {
    String row = complete.getExecution().getId();
    if (complete.getExecution().consecutiveFailures >= MOST_FAILURES) {
      log.error("row {} of the queue: given up, it cannot be read", row);
      operations.stop();
    } else {
      log.error("row {} of the queue cannot be read; next try in {}", row, UNREADABLE_PAUSE);
      operations.reschedule(complete, clock.instant().plus(UNREADABLE_PAUSE));
    }
  }

  /** The host alone would make a process look like the dead one before it. */
  private static String nameOfThisProcess() {
    String host = new SchedulerName.Hostname().getName();
    String unique = "/" + ProcessHandle.current().pid() + "/" + UUID.randomUUID();
    return host.substring(0, Math.min(host.length(), 24))
        + unique.substring(0, Math.min(unique.length(), 24));
  }

  private Instant soon() {
    return clock.instant().plus(HEARTBEAT);
  }
}
