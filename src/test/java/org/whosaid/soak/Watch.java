// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.whosaid.load.Store;

/** Looks at the bot and its queue from outside, every second. */
final class Watch implements AutoCloseable {
  private final BotProcess bot;
  private final Store store;
  private final List<Sample> samples = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  /**
   * One look.
   *
   * @param waiting jobs in the queue, those in hand included
   */
  record Sample(long atNanos, ProcessFigures bot, int waiting) {}

  private Watch(BotProcess bot, Store store) {
    this.bot = bot;
    this.store = store;
  }

  static Watch over(BotProcess bot, Store store) {
    Watch watch = new Watch(bot, store);
    var unused = watch.clock.scheduleAtFixedRate(watch::look, 0, 1, TimeUnit.SECONDS);
    return watch;
  }

  private void look() {
    try {
      samples.add(new Sample(System.nanoTime(), bot.figures(), store.count()));
    } catch (IOException | SQLException | RuntimeException e) {
      System.err.println("one look at the bot failed: " + e);
    }
  }

  Samples samples() {
    return new Samples(samples);
  }

  int waiting() throws SQLException {
    return store.count();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
