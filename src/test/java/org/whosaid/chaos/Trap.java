// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Set for one bot at one point; snaps once. Safe for use by several threads. */
final class Trap {
  private final AtomicReference<@Nullable Set> set = new AtomicReference<>();

  private record Set(Point point, int node, CountDownLatch snapped) {}

  /** Whether the bot is to be killed here and now; whoever asked does it. */
  boolean snaps(Point point, int node) {
    Set now = set.get();
    if (now == null || now.point != point || now.node != node || !set.compareAndSet(now, null)) {
      return false;
    }
    now.snapped.countDown();
    return true;
  }

  /** Sets the trap and waits; false if the bot did not come by, and nobody kills it any more. */
  boolean await(Point point, int node, Duration patience) throws InterruptedException {
    Set mine = new Set(point, node, new CountDownLatch(1));
    set.set(mine);
    boolean snapped = mine.snapped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    return snapped || !set.compareAndSet(mine, null);
  }
}
