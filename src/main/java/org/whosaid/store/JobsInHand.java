// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that this machine is at. Safe for use by several threads. */
final class JobsInHand {
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  @SuppressWarnings("ThreadLocalUsage") // one a queue: several in one process don't mix
  private final ThreadLocal<Long> asked = new ThreadLocal<>();

  private volatile long lastEnded = System.nanoTime();

  /** False if somebody is at it already; else it is this thread's until it is done. */
  boolean take(QueuedJob queued) {
    boolean taken = ids.add(queued.job().id());
    if (taken) {
      asked.set(queued.asked());
    }
    return taken;
  }

  /** When what led to this thread's job was taken in; empty for a thread that is at no job. */
  OptionalLong asked() {
    Long since = asked.get();
    return since == null || since == 0 ? OptionalLong.empty() : OptionalLong.of(since);
  }

  /** For how long none has ended. */
  Duration sinceLast() {
    return Duration.ofNanos(System.nanoTime() - lastEnded);
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  int count() {
    return ids.size();
  }

  void done(QueuedJob queued) {
    asked.remove();
    lastEnded = System.nanoTime();
    ids.remove(queued.job().id());
  }
}
