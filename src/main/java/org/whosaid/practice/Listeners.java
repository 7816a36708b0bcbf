// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who are told what happens in a workspace; its lock as well, so that the order holds. */
final class Listeners {
  private final List<Consumer<Change>> all = new CopyOnWriteArrayList<>();

  void add(Consumer<Change> listener) {
    all.add(listener);
  }

  void remove(Consumer<Change> listener) {
    all.remove(listener);
  }

  synchronized void tell(Change change) {
    all.forEach(listener -> listener.accept(change));
  }
}
