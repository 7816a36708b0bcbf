// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.whosaid.job.Asker;
import org.whosaid.job.Backoff;
import org.whosaid.job.Job;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.ResponseUrl;
import org.whosaid.job.SourceQuestion;

/** Jobs that somebody waits for; those that wait stay in hand until a test lets them go on. */
final class UrgentWork {
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final CountDownLatch inHand = new CountDownLatch(1);

  static SourceQuestion question(String request) {
    ResponseUrl answers = new ResponseUrl("https://hooks.slack.com/" + request, 0);
    return new SourceQuestion(new Asker("T1", "C1", null, "U1", answers), "the mayor");
  }

  static JobRunner runner(JobHandler handler) {
    Backoff quick = new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), 4, () -> 0.5);
    return new JobRunner(handler, quick, Clock.systemUTC());
  }

  /** The ids of the jobs that are done, in order. */
  List<String> done() {
    return List.copyOf(done);
  }

  JobOutcome remember(Job job) {
    done.add(job.id());
    return JobOutcome.done("done");
  }

  /** Is in hand until it may go on. */
  JobOutcome waits(Job job) {
    inHand.countDown();
    awaitQuietly(mayGoOn);
    return remember(job);
  }

  void awaitInHand() throws InterruptedException {
    inHand.await();
  }

  void letGo() {
    mayGoOn.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
