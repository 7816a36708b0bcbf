// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Kills one bot as the agenda says, and again when it is up. */
final class Killer {
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration WHILE_STARTING = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(4); // between two baits
  private static final int BAITS = 5;
  private static final int MOMENT = 1_500; // milliseconds, at most, of which one is any

  private final Chaos chaos;
  private final int node;
  private final Agenda agenda;
  private final Links links;
  private final Random chance;

  Killer(Chaos chaos, int node, Agenda agenda, Links links) {
    this.chaos = chaos;
    this.node = node;
    this.agenda = agenda;
    this.links = links;
    this.chance = new Random(chaos.plan.size().seed() + node);
  }

  /** All that the agenda has for this bot; not faster than planned. */
  void work(long begin) throws InterruptedException {
    for (Optional<Point> point = agenda.next(); point.isPresent(); point = agenda.next()) {
      kill(point.get());
      long due = begin + Math.round(chaos.plan.time().toNanos() * agenda.done());
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
    }
  }

  private void kill(Point point) throws InterruptedException {
    BotProcess bot = chaos.bots.get(node);
    if (point != Point.ANY) {
      awaitReady(bot, START);
      int kills = bot.kills();
      if (chaos.trap.await(point, node, BAITS, PAUSE, () -> bait(point))) {
        awaitKill(bot, kills);
        return;
      }
    }
    awaitReady(bot, WHILE_STARTING);
    Thread.sleep(chance.nextInt(MOMENT));
    chaos.killed(Point.ANY, node);
  }

  private void bait(Point point) {
    if (point == Point.UPDATING) {
      links.askAgain();
      links.askAgain();
    } else {
      links.shareOne();
    }
  }

  private static void awaitReady(BotProcess bot, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!bot.ready() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  private static void awaitKill(BotProcess bot, int before) throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (bot.kills() == before && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }
}
