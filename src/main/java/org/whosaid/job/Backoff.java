// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a job is tried again: four times as long after each try, up to a limit,
 * and up to a fifth longer by chance, so that jobs that failed together don't come back together.
 *
 * @param attempts how many tries there are in all
 * @param chance a number from 0 to 1 at each call
 */
public record Backoff(Duration first, Duration longest, int attempts, DoubleSupplier chance) {
  public Backoff {
    requireNonNull(first, "first");
    requireNonNull(longest, "longest");
    requireNonNull(chance, "chance");
    if (attempts < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("not a way to wait: " + first + ", " + longest);
    }
  }

  /** Ten tries within two and a half to three hours: 5 s, 20 s, 80 s … half an hour apart. */
  public static Backoff standard(DoubleSupplier chance) {
    return new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(30), 10, chance);
  }

  /** The pause after the try of that number; empty after the last. */
  Optional<Duration> after(int attempt) {
    if (attempt >= attempts) {
      return Optional.empty();
    }
    Duration pause = first;
    for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(4);
    }
    long millis = Math.min(pause.toMillis(), longest.toMillis());
    return Optional.of(Duration.ofMillis(millis + (long) (millis * 0.2 * chance.getAsDouble())));
  }

  Attempt attempt(int number) {
    return new Attempt(number, number >= attempts);
  }
}
