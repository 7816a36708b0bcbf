// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.job.Job;
import org.whosaid.job.JobQueue;
import org.whosaid.job.JobRunner;

/**
 * The queue in the database, run by db-scheduler: at least once, by one machine at a time. A job
 * whose machine died is taken up again after {@link #HEARTBEAT} times {@link #MISSED}.
 */
public final class SqlJobs implements JobQueue, AutoCloseable {
  private static final Duration POLLING = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED = 4; // the least that db-scheduler allows
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Scheduler scheduler;
  private final CustomTask<QueuedJob> task;
  private final Statements statements;
  private final Clock clock;
  private volatile @Nullable JobRunner runner;

  /**
   * A queue that takes jobs in; {@link #start} begins to work on them.
   *
   * @param threads how many jobs run at once
   */
  public SqlJobs(Database database, int threads, Clock clock) {
    this.statements = new Statements(database.connections());
    this.clock = clock;
    this.task =
        Tasks.custom("job", QueuedJob.class)
            .execute((instance, context) -> afterwards(instance.getData()));
    SchedulerBuilder builder =
        Scheduler.create(database.connections(), task)
            .threads(threads)
            .serializer(new JobJson())
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(GRACE)
            .enableImmediateExecution();
    this.scheduler =
        (database.dialect() == Dialect.SQLITE
                ? builder.pollUsingFetch(1.0, 4.0)
                : builder.pollUsingLockAndFetch(1.0, 4.0))
            .build();
  }

  @Override
  public boolean add(Job job) {
    try {
      return scheduler.scheduleIfNotExists(
          task.instance(job.id(), new QueuedJob(job, 1)), clock.instant());
    } catch (RuntimeException e) {
      throw new StoreFailed("could not put into the queue: " + job.inTheLog(), e);
    }
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
    scheduler.start();
  }

  /** Finishes or hands back what is in hand, within ten seconds. */
  @Override
  public void close() {
    if (runner != null) {
      runner = null;
      scheduler.stop();
    }
  }

  private CompletionHandler<QueuedJob> afterwards(QueuedJob queued) {
    JobRunner worker = runner;
    if (worker == null) {
      throw new IllegalStateException("stopping; the job stays in the queue");
    }
    Optional<Instant> again = worker.run(queued.job(), queued.attempt());
    if (again.isEmpty()) {
      return new OnCompleteRemove<>();
    }
    return (complete, operations) ->
        operations.reschedule(complete, again.get(), queued.nextAttempt());
  }
}
