// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Slack's limits, a bucket for each method; {@code chat.postMessage} has one for each channel. */
final class RateLimits {
  private record Limit(int burst, Duration every) {}

  private record Bucket(double left, Instant at) {}

  private final Clock clock;
  private final Map<String, Limit> limits = new HashMap<>();
  private final Map<String, Bucket> buckets = new HashMap<>();

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  synchronized void limit(String method, int burst, Duration every) {
    if (burst < 1 || every.isZero() || every.isNegative()) {
      throw new IllegalArgumentException("a limit needs a burst of 1 or more and a time above 0");
    }
    limits.put(method, new Limit(burst, every));
  }

  /** Counts a call; the time to wait, in whole seconds, when it is one too many. */
  synchronized Optional<Integer> exceeded(ApiCall call) {
    Limit limit = limits.get(call.method());
    if (limit == null) {
      return Optional.empty();
    }
    String key = call.method() + " " + call.text("channel").orElse("");
    Instant now = clock.instant();
    Bucket before = buckets.getOrDefault(key, new Bucket(limit.burst(), now));
    double refilled =
        (double) Duration.between(before.at(), now).toNanos() / limit.every().toNanos();
    double left = Math.min(limit.burst(), before.left() + refilled);
    if (left >= 1) {
      buckets.put(key, new Bucket(left - 1, now));
      return Optional.empty();
    }
    buckets.put(key, new Bucket(left, now));
    double seconds = (1 - left) * limit.every().toNanos() / Duration.ofSeconds(1).toNanos();
    return Optional.of(Math.max(1, (int) Math.ceil(seconds)));
  }
}
