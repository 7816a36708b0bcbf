// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** Slack timestamps: seconds and six digits, unique and increasing whatever the clock does. */
final class Timestamps {
  private static final long MICROS = 1_000_000;
  private final Clock clock;
  private long last;

  Timestamps(Clock clock) {
    this.clock = clock;
  }

  synchronized String next() {
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * MICROS + now.getNano() / 1_000;
    last = Math.max(last + 1, micros);
    return String.format(Locale.ROOT, "%010d.%06d", last / MICROS, last % MICROS);
  }
}
