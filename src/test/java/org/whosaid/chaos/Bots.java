// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.util.ArrayList;
import java.util.List;

/** All the bots at work, by number from 0. */
final class Bots implements AutoCloseable {
  private final List<BotProcess> processes = new ArrayList<>();

  void add(BotProcess bot) {
    processes.add(bot.start());
  }

  BotProcess get(int node) {
    return processes.get(node);
  }

  List<BotProcess> all() {
    return List.copyOf(processes);
  }

  void kill(int node) {
    processes.get(node).kill();
  }

  @Override
  public void close() {
    processes.forEach(BotProcess::close);
  }
}
