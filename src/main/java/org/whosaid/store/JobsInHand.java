// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of the jobs that this machine is at. Safe for use by several threads. */
final class JobsInHand {
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  /** False if somebody is at it already. */
  boolean take(String id) {
    return ids.add(id);
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  int count() {
    return ids.size();
  }

  void done(String id) {
    ids.remove(id);
  }
}
