// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Has links shared, bots killed and the database troubled, and waits until all is settled. */
final class Conductor {
  private final Chaos chaos;
  private final Plan plan;
  private final Links links;
  private final Agenda agenda;
  private final List<String> shortcomings = new CopyOnWriteArrayList<>();
  private final long begin = System.nanoTime();
  private volatile boolean over;

  Conductor(Chaos chaos) {
    this.chaos = chaos;
    this.plan = chaos.plan;
    this.links = new Links(chaos);
    this.agenda = chaos.agenda;
  }

  /** Everything; returns when it is settled or patience is at its end. */
  Reckoning conduct() throws InterruptedException {
    Thread reporter = thread("reporter", this::shareLinks);
    List<Thread> killers = new ArrayList<>();
    for (int node = 0; node < plan.size().nodes(); node++) {
      Killer killer = new Killer(chaos, node, agenda, links);
      killers.add(thread("killer " + node, () -> killer.work(begin)));
    }
    List<Thread> others = new ArrayList<>(List.of(reporter));
    if (!plan.slowness().gone().isZero()) {
      others.add(thread("database trouble", new DatabaseTroubles(chaos, () -> over)::play));
    }
    for (Thread killer : killers) {
      killer.join();
    }
    over = true;
    for (Thread other : others) {
      other.join();
    }
    chaos.deck.putAway();
    settle();
    return Reckoning.of(chaos.slack.workspace(), links.shared());
  }

  Duration since() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** What makes the run worth less than it claims: what did not happen, or ended early. */
  List<String> shortcomings() {
    List<String> all = new ArrayList<>(shortcomings);
    agenda.tooFew().forEach(point -> all.add("too few kills " + point.inWords));
    if (!plan.slowness().gone().isZero() && plan.calmness() > 0) {
      for (Trouble trouble : Trouble.values()) {
        if (chaos.tally.of(trouble) == 0) {
          all.add("never happened: " + trouble.inWords);
        }
      }
    }
    return all;
  }

  /** Replies that say what an article said before somebody asked about its change. */
  List<String> stale() {
    return links.stale();
  }

  private void shareLinks() throws InterruptedException {
    double part = 0;
    while (part < 1) {
      part = (double) since().toNanos() / plan.time().toNanos();
      links.shareUpTo(over ? 1 : part);
      Thread.sleep(100);
    }
  }

  /** Until nothing is in the queue or on its way, and every link has an answer. */
  private void settle() throws InterruptedException {
    Duration end = since().plus(plan.patience());
    int calm = 0;
    while (calm < 5 && since().compareTo(end) < 0) {
      Thread.sleep(500);
      boolean settled =
          chaos.underWay() == 0 && chaos.database.waiting() == 0 && links.allAnswered();
      calm = settled ? calm + 1 : 0;
    }
    if (calm < 5) {
      shortcomings.add("not settled in time");
    }
  }

  @FunctionalInterface
  private interface Part {
    void play() throws Exception;
  }

  private Thread thread(String name, Part part) {
    Thread thread =
        new Thread(
            () -> {
              try {
                part.play();
              } catch (Exception e) {
                shortcomings.add(name + " ended early: " + e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
