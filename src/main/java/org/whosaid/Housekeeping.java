// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.desk.Retention;

/**
 * Has what was kept long enough deleted, every hour, by a clock that has gone steadily for that
 * hour: one that leapt may be wrong, and what it takes for old may have been shared yesterday.
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration LEAP = Duration.ofMinutes(5);

  private final Runnable retention;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private Instant lastTime; // of the one thread, as the next
  private long lastNanos;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  /** For one who looks by himself. */
  Housekeeping(Runnable retention, Clock clock, LongSupplier nanoTime) {
    this.retention = requireNonNull(retention, "retention");
    this.clock = requireNonNull(clock, "clock");
    this.nanoTime = requireNonNull(nanoTime, "nanoTime");
    this.lastTime = clock.instant();
    this.lastNanos = nanoTime.getAsLong();
  }

  static Housekeeping start(Retention retention, Clock clock) {
    Housekeeping housekeeping = new Housekeeping(retention::enforce, clock, System::nanoTime);
    Future<?> unused =
        housekeeping.timer.scheduleWithFixedDelay(
            housekeeping::tidy, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    return housekeeping;
  }

  /** Never throws: a scheduled task that throws is not run again. */
  void tidy() {
    try {
      Duration leap = leap();
      if (leap.abs().compareTo(LEAP) > 0) {
        log.warn(
            "the clock leapt by {}; nothing is deleted until it was steady for {}", leap, PAUSE);
      } else {
        retention.run();
      }
    } catch (RuntimeException e) {
      log.error("what was kept long enough was not deleted; tried again in {}", PAUSE, e);
    }
  }

  /** By how much the clock went on more than time has passed since the last look. */
  private Duration leap() {
    Instant time = clock.instant();
    long nanos = nanoTime.getAsLong();
    Duration leap = Duration.between(lastTime.plusNanos(nanos - lastNanos), time);
    lastTime = time;
    lastNanos = nanos;
    return leap;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
