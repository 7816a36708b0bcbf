// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute for tokens to renew and for departed workspaces to erase. */
public final class Upkeep implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final List<Duration> SOON =
      List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(10));

  private final RenewTokens renewal;
  private final EraseDeparted departed;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "slack-upkeep");
            thread.setDaemon(true);
            return thread;
          });

  private Upkeep(RenewTokens renewal, EraseDeparted departed) {
    this.renewal = requireNonNull(renewal, "renewal");
    this.departed = requireNonNull(departed, "departed");
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Begins at once. */
  public static Upkeep start(RenewTokens renewal, EraseDeparted departed) {
    Upkeep upkeep = new Upkeep(renewal, departed);
    Future<?> unused =
        upkeep.timer.scheduleWithFixedDelay(
            upkeep::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    return upkeep;
  }

  /** Looks after the departed now, and again shortly: Slack may need a moment to end a token. */
  void soon() {
    for (Duration delay : SOON) {
      Future<?> unused = timer.schedule(this::look, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Never throws: a scheduled task that throws is not run again. */
  private void look() {
    try {
      renewal.renewDue();
      departed.attend();
    } catch (RuntimeException e) {
      log.error("tokens were not renewed, or departed workspaces not erased; tried again", e);
    }
  }

  /** Lets a renewal under way end: its refresh token is spent already. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
