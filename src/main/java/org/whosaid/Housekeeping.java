// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.desk.Retention;

/** Has what was kept long enough deleted, soon after the start and then every hour. */
final class Housekeeping implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Retention retention;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  private Housekeeping(Retention retention) {
    this.retention = requireNonNull(retention, "retention");
  }

  static Housekeeping start(Retention retention) {
    Housekeeping housekeeping = new Housekeeping(retention);
    Future<?> unused =
        housekeeping.timer.scheduleWithFixedDelay(
            housekeeping::tidy, FIRST.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    return housekeeping;
  }

  /** Never throws: a scheduled task that throws is not run again. */
  private void tidy() {
    try {
      retention.enforce();
    } catch (RuntimeException e) {
      log.error("what was kept long enough was not deleted; tried again in {}", PAUSE, e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
