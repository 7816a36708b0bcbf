// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.JobRunner;
import org.whosaid.job.NextRun;

/**
 * Jobs that somebody waits for, on threads of their own, past those that read pages. Each has its
 * row in the queue before it begins, and a time in a minute: if this machine stops, the row is
 * taken up then like any other.
 */
final class UrgentLane implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(UrgentLane.class);
  private static final Duration SAFETY = Duration.ofMinutes(1);
  private static final int THREADS = 4;
  private static final int WAITING = 200;

  private final SchedulerClient queue;
  private final BiPredicate<TaskInstance<QueuedJob>, Instant> rows;
  private final JobsInHand inHand;
  private final Clock clock;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          UrgentLane::thread);

  /**
   * @param rows writes a row for a time into the queue; false if it is there already
   */
  UrgentLane(
      SchedulerClient queue,
      BiPredicate<TaskInstance<QueuedJob>, Instant> rows,
      JobsInHand inHand,
      Clock clock) {
    this.queue = requireNonNull(queue, "queue");
    this.rows = requireNonNull(rows, "rows");
    this.inHand = requireNonNull(inHand, "inHand");
    this.clock = requireNonNull(clock, "clock");
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Writes the row and begins.
   *
   * @return false if the same job is there already
   */
  boolean add(TaskInstance<QueuedJob> row, Optional<JobRunner> worker) {
    Instant now = clock.instant();
    if (!rows.test(row, worker.isPresent() ? now.plus(SAFETY) : now)) {
      return false;
    }
    if (worker.isPresent()) {
      try {
        threads.execute(() -> work(row, worker.get()));
      } catch (RejectedExecutionException tooMany) {
        queue.reschedule(row, now);
      }
    }
    return true;
  }

  private void work(TaskInstance<QueuedJob> row, JobRunner worker) {
    QueuedJob queued = row.getData();
    if (!inHand.take(queued.job().id())) {
      return; // the queue was faster
    }
    try {
      Optional<NextRun> again = worker.run(queued.job(), queued.attempt());
      if (again.isPresent()) {
        NextRun next = again.get();
        queue.reschedule(row, next.at(), new QueuedJob(queued.job(), next.attempt()));
      } else {
        queue.cancel(row);
      }
    } catch (RuntimeException e) {
      log.warn("{}: its row stands and is worked on once more", queued.job().inTheLog(), e);
    } finally {
      inHand.done(queued.job().id());
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "urgent-job");
    thread.setDaemon(true);
    return thread;
  }

  /** Finishes what is in hand; what isn't has its row. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
