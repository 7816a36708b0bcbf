// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads on which jobs run. db-scheduler puts a batch of candidates in front of them at each
 * look, whether or not the last one was begun; only the newest batch is held, the rest stands in
 * the database anyway.
 */
final class JobThreads {
  private static final Logger log = LoggerFactory.getLogger(JobThreads.class);

  private final ThreadPoolExecutor threads;

  /**
   * @param most how many candidates a look may find
   */
  JobThreads(int threads, int most) {
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(most),
            JobThreads::thread,
            new ThreadPoolExecutor.DiscardOldestPolicy());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "job");
    thread.setDaemon(true);
    // a job catches everything; this is the database, when a job is picked
    thread.setUncaughtExceptionHandler(
        (which, failure) -> log.error("a job waits: the queue could not take it up", failure));
    return thread;
  }

  ExecutorService threads() {
    return threads;
  }

  /** How many candidates wait in memory. */
  int held() {
    return threads.getQueue().size();
  }

  /** From now on nothing is begun. */
  void stop() {
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
}
