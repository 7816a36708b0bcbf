// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A check that always ends in time. One that hangs is reported as down and not asked again before
 * it comes back, so that it holds one thread however often health is asked for.
 */
final class TimedCheck {
  private final HealthCheck check;
  private final Executor executor;
  private volatile Optional<Health> told = Optional.empty();
  private CompletableFuture<Health> latest = CompletableFuture.completedFuture(Health.up(""));

  TimedCheck(HealthCheck check, Executor executor) {
    this.check = check;
    this.executor = executor;
  }

  String name() {
    return check.name();
  }

  /** Begins to ask, or goes on waiting for the answer to an earlier question. */
  synchronized CompletableFuture<Health> ask(Duration timeout) {
    if (latest.isDone()) {
      latest = CompletableFuture.supplyAsync(this::answer, executor);
    }
    Health late = Health.down("no answer within " + timeout.toMillis() + " ms");
    return latest
        .copy()
        .completeOnTimeout(late, timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((health, never) -> told = Optional.of(health));
  }

  /** What was told last, without asking; empty before the first answer. */
  Optional<Health> told() {
    return told;
  }

  private Health answer() {
    try {
      Health health = check.check();
      return new Health(health.up(), LogText.of(health.detail()));
    } catch (Throwable e) { // also an Error: whatever broke the check, health is still told
      return Health.down(new LoggedThrowable(e).inShort());
    }
  }
}
