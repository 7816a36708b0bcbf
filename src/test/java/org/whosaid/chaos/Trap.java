// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Set for each bot at one point at a time; snaps once. Safe for use by several threads. */
final class Trap {
  private final Map<Integer, Set> sets = new ConcurrentHashMap<>();

  private record Set(Point point, CountDownLatch snapped) {}

  /** Whether the bot is to be killed here and now; whoever asked does it. */
  boolean snaps(Point point, int node) {
    Set now = sets.get(node);
    if (now == null || now.point != point || !sets.remove(node, now)) {
      return false;
    }
    now.snapped.countDown();
    return true;
  }

  /**
   * Sets the trap and waits; false if the bot did not come by, and nobody kills it any more.
   *
   * @param times how often something is laid out, and {@code pause} waited for the bot
   */
  boolean await(Point point, int node, int times, Duration pause, Runnable bait)
      throws InterruptedException {
    Set mine = new Set(point, new CountDownLatch(1));
    sets.put(node, mine);
    for (int i = 0; i < times; i++) {
      bait.run();
      if (mine.snapped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return !sets.remove(node, mine);
  }
}
