// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.JobRunner;
import org.whosaid.job.NextRun;

/**
 * Jobs that somebody waits for, on threads of their own, past those that read pages. Each has its
 * row in the queue before it begins, and a time in a minute, which is put off as long as this
 * machine lives and has the job in hand: if it stops, the row is taken up then like any other.
 */
final class UrgentLane {
  private static final Logger log = LoggerFactory.getLogger(UrgentLane.class);
  private static final Duration SAFETY = Duration.ofMinutes(1);
  private static final Duration RENEWAL = Duration.ofSeconds(20);
  private static final int THREADS = 4;
  private static final int WAITING = 200;

  private final SchedulerClient queue;
  private final Rows rows;
  private final JobsInHand inHand;
  private final SteadyClock clock;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          UrgentLane::thread);
  private final ScheduledThreadPoolExecutor renewing =
      new ScheduledThreadPoolExecutor(1, UrgentLane::thread);
  private final Set<Held> held = ConcurrentHashMap.newKeySet();

  /** A row that is not done yet, and when it was last put off. */
  private static final class Held {
    private final TaskInstance<QueuedJob> row;
    private final Instant due;
    private volatile Instant since;

    Held(TaskInstance<QueuedJob> row, Instant since) {
      this.row = row;
      this.due = since;
      this.since = since;
    }

    String inTheLog() {
      return row.getData().job().inTheLog();
    }
  }

  /** The lane's rows in the queue. */
  interface Rows {
    /** Writes a row for that time; false if it is there already. */
    boolean write(TaskInstance<QueuedJob> row, Instant at);

    /** Puts a row off; false if somebody took it up since it was written. */
    boolean putOff(TaskInstance<QueuedJob> row, Instant until);
  }

  UrgentLane(SchedulerClient queue, Rows rows, JobsInHand inHand, SteadyClock clock) {
    this.queue = requireNonNull(queue, "queue");
    this.rows = requireNonNull(rows, "rows");
    this.inHand = requireNonNull(inHand, "inHand");
    this.clock = requireNonNull(clock, "clock");
    threads.allowCoreThreadTimeOut(true);
    var unused =
        renewing.scheduleWithFixedDelay(
            this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Writes the row and begins.
   *
   * @return false if the same job is there already
   */
  boolean add(TaskInstance<QueuedJob> row, Optional<JobRunner> worker) {
    Instant now = clock.instant();
    if (!rows.write(row, worker.isPresent() ? now.plus(SAFETY) : now)) {
      return false;
    }
    if (worker.isPresent()) {
      Held one = new Held(row, now);
      held.add(one);
      try {
        threads.execute(() -> work(one, worker.get()));
      } catch (RejectedExecutionException tooMany) {
        held.remove(one);
        queue.reschedule(row, now);
      }
    }
    return true;
  }

  /** Puts off every row that is not done yet, so that no machine takes it up. */
  void renew() {
    for (Held one : held) {
      try {
        putOff(one);
      } catch (RuntimeException e) {
        log.warn("{}: its row could not be put off", one.inTheLog(), e);
      }
    }
  }

  private boolean putOff(Held one) {
    Instant now = clock.instant();
    boolean ours = rows.putOff(one.row, now.plus(SAFETY));
    if (ours) {
      one.since = now;
    }
    return ours;
  }

  /** A row that waited long behind others may have become somebody else's. */
  private boolean isStillOurs(Held one) {
    return clock.instant().isBefore(one.since.plus(RENEWAL).plus(RENEWAL)) || putOff(one);
  }

  private void work(Held one, JobRunner worker) {
    try {
      if (isStillOurs(one) && inHand.take(one.row.getData())) { // else the queue was faster
        work(one.row, one.due, worker);
      }
      held.remove(one);
    } catch (RuntimeException e) {
      log.warn("{}: its row stands and is worked on once more", one.inTheLog(), e);
      if (!threads.isShutdown()) { // else it is handed back
        held.remove(one);
      }
    }
  }

  private void work(TaskInstance<QueuedJob> row, Instant due, JobRunner worker) {
    QueuedJob queued = row.getData();
    try {
      Optional<NextRun> again = worker.run(queued.job(), queued.attempt(), queued.asked(due), due);
      if (again.isPresent()) {
        NextRun next = again.get();
        queue.reschedule(row, clock.of(next.at()), queued.withAttempt(next.attempt()));
      } else {
        queue.cancel(row);
      }
    } finally {
      inHand.done(queued);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "urgent-job");
    thread.setDaemon(true);
    return thread;
  }

  /** From now on it begins nothing. */
  void stop() {
    renewing.shutdownNow();
    threads.shutdown();
    threads.getQueue().clear();
  }

  /** Whoever waits in a job is woken. */
  void interrupt() {
    threads.shutdownNow();
  }

  /** Waits for what is in hand; false if that took longer. */
  boolean ended(Duration patience) throws InterruptedException {
    return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The ids of the jobs that it took and did not bring to an end; their rows wait for a minute. */
  Set<String> left() {
    return held.stream().map(one -> one.row.getId()).collect(Collectors.toUnmodifiableSet());
  }
}
