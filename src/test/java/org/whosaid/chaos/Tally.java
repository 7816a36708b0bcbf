// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was done to the bot. Safe for use by several threads. */
final class Tally {
  private final Map<Enum<?>, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final AtomicInteger starts = new AtomicInteger();
  private final AtomicInteger deletions = new AtomicInteger();

  void count(Enum<?> what) {
    counts.computeIfAbsent(what, none -> new AtomicInteger()).incrementAndGet();
  }

  int of(Enum<?> what) {
    AtomicInteger count = counts.get(what);
    return count == null ? 0 : count.get();
  }

  int kills() {
    int kills = 0;
    for (Point point : Point.values()) {
      kills += of(point);
    }
    return kills;
  }

  void started() {
    starts.incrementAndGet();
  }

  int starts() {
    return starts.get();
  }

  /** A message of a bot was deleted. */
  void deleted() {
    deletions.incrementAndGet();
  }

  int deletions() {
    return deletions.get();
  }
}
