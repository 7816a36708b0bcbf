// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The signatures of requests that were taken in, for as long as they are good. What Slack sends
 * again it signs anew; the same signature twice is somebody who listened in, or a proxy that tries
 * again. Safe for several threads.
 */
final class Replays {
  /** Five minutes to either side of a request's own time. */
  private static final Duration GOOD = Duration.ofMinutes(10);

  private static final int MOST = 200_000; // 300 requests a second

  private final Clock clock;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  Replays(Clock clock) {
    this.clock = clock;
  }

  /** Whether it is the first request with that signature. */
  synchronized boolean isFirst(String signature) {
    Instant now = clock.instant();
    Iterator<Instant> oldest = seen.values().iterator();
    while (oldest.hasNext() && (oldest.next().plus(GOOD).isBefore(now) || seen.size() >= MOST)) {
      oldest.remove();
    }
    return seen.putIfAbsent(signature, now) == null;
  }

  /** The request was not taken in after all; whoever has it may try again. */
  synchronized void forget(String signature) {
    seen.remove(signature);
  }
}
