// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All the bots at work, by number from 0. */
final class Bots implements AutoCloseable {
  private final List<BotProcess> processes = new CopyOnWriteArrayList<>();

  Bots() { // nobody else would end them if somebody ended the program
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "last-order"));
  }

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
