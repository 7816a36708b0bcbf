// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The queue's time: the wall clock's as long as that goes forwards, also when it leaps. When it is
 * put back, this one goes on, half as fast until they agree again: whatever is due stays due,
 * nobody waits until the hour has passed a second time, and machines that share a queue come back
 * to one time. Safe for use by several threads.
 */
final class SteadyClock {
  private final Clock wall;
  private final LongSupplier nanoTime;

  private Instant last; // guarded by this, as the next
  private long lastNanos;

  SteadyClock(Clock wall, LongSupplier nanoTime) {
    this.wall = requireNonNull(wall, "wall");
    this.nanoTime = requireNonNull(nanoTime, "nanoTime");
    this.last = wall.instant();
    this.lastNanos = nanoTime.getAsLong();
  }

  synchronized Instant instant() {
    long nanos = nanoTime.getAsLong();
    Instant slowly = last.plusNanos((nanos - lastNanos) / 2);
    Instant now = wall.instant();
    last = now.isAfter(slowly) ? now : slowly;
    lastNanos = nanos;
    return last;
  }

  /** By the wall clock, in milliseconds since 1970. */
  long millis() {
    return wall.millis();
  }

  /**
   * When a moment of the wall clock comes, in the queue's time, as long as both go equally fast.
   */
  Instant of(Instant onTheWall) {
    return instant().plus(Duration.between(wall.instant(), onTheWall));
  }
}
