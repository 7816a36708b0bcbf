// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
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

  /** How long jobs in hand may go on when the machine stops; with all that follows, below ten. */
  private static final Duration FINISH = Duration.ofSeconds(4);

  private static final Duration BREAK_OFF = Duration.ofMillis(750);
  private static final Duration HAND_BACK = Duration.ofMillis(1_500);

  /** How many jobs a look takes into memory for each thread; where a look owns them, no more. */
  private static final int BATCH = 4;

  /** Less than the three seconds that Slack waits for an acknowledgement. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private static final QueuedJob REHEARSAL = new QueuedJob(new Announcement("T0", "C0", 0), 1);

  private static final Logger log = LoggerFactory.getLogger(SqlJobs.class);

  private final JobJson json = new JobJson();
  private final Scheduler scheduler;
  private final QueueWriter writer;
  private final String machine;
  private final JobThreads workers;
  private final int threads;
  private final CustomTask<QueuedJob> task;
  private final Statements statements;
  private final Dialect dialect;
  private final QueueDepth depth;
  private final SteadyClock clock;
  private final JobsInHand inHand = new JobsInHand();
  private final UrgentLane urgent;
  private final Handover handover;
  private volatile @Nullable JobRunner runner;
  private volatile Runnable breakOff = () -> {};

  /**
   * A queue that takes jobs in; {@link #start} begins to work on them.
   *
   * @param threads how many jobs run at once
   */
  public SqlJobs(Database database, int threads, Clock clock) {
    this.statements = new Statements(database.connections());
    this.dialect = database.dialect();
    this.threads = threads;
    this.clock = new SteadyClock(clock, System::nanoTime);
    this.depth = new QueueDepth(database.connections(), this.clock::instant);
    this.machine = nameOfThisProcess();
    this.workers = new JobThreads(threads, BATCH * threads);
    this.handover = new Handover(database.connections());
    this.task = task(new DeadExecutions(inHand, this.clock));
    this.scheduler = scheduler(database.connections());
    this.writer = new QueueWriter(database.connections(), PATIENCE);
    rehearse();
    this.urgent = new UrgentLane(scheduler, urgentRows(), inHand, this.clock);
  }

  private CustomTask<QueuedJob> task(DeadExecutions dead) {
    return Tasks.custom("job", QueuedJob.class)
        .onDeadExecution(dead::revive)
        .onFailure(dead::unreadable)
        .execute(
            (instance, context) ->
                afterwards(instance.getData(), context.getExecution().getExecutionTime()));
  }

  private Scheduler scheduler(DataSource connections) {
    SchedulerBuilder builder =
        Scheduler.create(connections, task)
            .clock(clock::instant)
            .threads(threads)
            .executorService(workers.threads())
            .schedulerName(new SchedulerName.Fixed(machine))
            .serializer(json)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(Duration.ZERO) // close() has waited
            .enableImmediateExecution();
    return (dialect == Dialect.SQLITE
            ? builder.pollUsingFetch(1.0, BATCH)
            // what is locked and not begun has no heartbeat: another machine would take it
            : builder.pollUsingLockAndFetch(0.99, 1.0))
        .build();
  }

  private UrgentLane.Rows urgentRows() {
    return new UrgentLane.Rows() {
      @Override
      public boolean write(TaskInstance<QueuedJob> row, Instant at) {
        return writer.add(row(row.getData(), at));
      }

      @Override
      public boolean putOff(TaskInstance<QueuedJob> row, Instant until) {
        return writer.postpone(row(row.getData(), until));
      }
    };
  }

  @Override
  public boolean add(Job job) {
    // what a job leads to was asked for when that job was
    QueuedJob first = new QueuedJob(job, 1, 0, inHand.asked().orElseGet(clock::millis));
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

  /** How much is in the queue. */
  public Backlog backlog() {
    return depth.now();
  }

  /** Throws {@link StoreFailed} unless the database would take a job in; leaves nothing behind. */
  public void rehearse() {
    writer.rehearse(row(REHEARSAL, clock.instant()));
  }

  /** For how long no job has ended here. */
  public Duration sinceLast() {
    return inHand.sinceLast();
  }

  /** How many jobs are in the queue, those in hand included. */
  public int waiting() {
    return statements
        .first(row -> row.getInt(1), "select count(*) from scheduled_tasks")
        .orElseThrow();
  }

  /** How many jobs of the queue are in memory and not begun. */
  int held() {
    return workers.held();
  }

  /** The same for jobs that wait for nothing. */
  void start(JobRunner worker) {
    start(worker, () -> {});
  }

  /**
   * Hands what is in the queue, now and later, to {@code worker}.
   *
   * @param breakOff ends what jobs wait for, so that those that take too long end when the queue is
   *     closed
   */
  public void start(JobRunner worker, Runnable breakOff) {
    runner = worker;
    this.breakOff = breakOff;
    handover.hasten(clock.instant());
    if (dialect == Dialect.SQLITE) {
      writer.forgetHeartbeats(); // of a process that is no more, as one SQLite file serves one
    }
    scheduler.start();
  }

  /**
   * Begins nothing more, and finishes what is in hand; what takes longer than four seconds is
   * broken off and handed back, as if it had never been taken up.
   */
  @Override
  public void close() {
    JobRunner worker = runner;
    if (worker == null) {
      return;
    }
    scheduler.pause();
    workers.stop();
    urgent.stop();
    try {
      if (!ended(FINISH)) {
        worker.breakOff();
        breakOff.run();
        if (!ended(BREAK_OFF)) {
          workers.interrupt();
          urgent.interrupt();
          ended(BREAK_OFF);
        }
      }
      Thread last = new Thread(this::handBack, "queue-stop");
      last.setDaemon(true);
      last.start();
      last.join(HAND_BACK.toMillis()); // the database may hang
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    runner = null;
  }

  private boolean ended(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    return workers.ended(patience)
        && urgent.ended(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
  }

  private void handBack() {
    try {
      scheduler.stop();
      int rows = handover.of(machine, urgent.left(), clock.instant());
      if (rows > 0) {
        log.info("{} jobs are handed back; the next start takes them up", rows);
      }
    } catch (RuntimeException e) {
      log.warn("jobs in hand are not handed back; they are taken up when their time is over", e);
    }
  }

  private CompletionHandler<QueuedJob> afterwards(QueuedJob queued, Instant due) {
    JobRunner worker = runner;
    if (worker == null || !inHand.take(queued)) {
      // db-scheduler takes a job for dead when this machine slept; it is still at work here
      return (complete, operations) -> operations.reschedule(complete, soon(), queued);
    }
    try {
      Optional<NextRun> again = worker.run(queued.job(), queued.attempt(), queued.asked(due), due);
      if (again.isEmpty()) {
        return new OnCompleteRemove<>();
      }
      return (complete, operations) ->
          operations.reschedule(
              complete, clock.of(again.get().at()), queued.withAttempt(again.get().attempt()));
    } finally {
      inHand.done(queued);
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
