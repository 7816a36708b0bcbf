// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long nobody knows what became of a message whose answer never came: Slack may still be at it.
 * After that time a message that cannot be seen is not coming.
 *
 * @param time longer than a call may take here, and Slack's slowest answer on top
 */
public record Settling(Duration time, Clock clock) {
  public Settling {
    requireNonNull(time, "time");
    requireNonNull(clock, "clock");
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Until when a message may still come.
   *
   * @param now taken before the thread was looked at
   * @return empty if none comes any more
   */
  static Optional<Instant> until(Instant posting, Duration time, Instant now) {
    Instant end = (posting.isAfter(now) ? now : posting).plus(time);
    return now.isBefore(end) ? Optional.of(end) : Optional.empty();
  }
}
