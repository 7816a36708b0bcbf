// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;

/** Shares the links, kills the bots, troubles the database, and waits until all is settled. */
final class Conductor {
  private static final Duration TRAP = Duration.ofSeconds(8);

  /** Several, as the bot posts one message a second in each. */
  private static final List<Channel> CHANNELS =
      List.of(Workspace.NEWSDESK, Workspace.INVESTIGATIONS, Workspace.SHARED);

  private static final Duration START = Duration.ofSeconds(90);

  private final Chaos chaos;
  private final Plan plan;
  private final Random chance;
  private final ConcurrentMap<Integer, Message> links = new ConcurrentHashMap<>();
  private final long begin = System.nanoTime();
  private volatile boolean over;

  Conductor(Chaos chaos) {
    this.chaos = chaos;
    this.plan = chaos.plan;
    this.chance = new Random(plan.size().seed());
  }

  /** Everything; returns when it is settled or patience is at its end. */
  Reckoning conduct() throws Exception {
    awaitReady(0);
    List<Thread> others = new ArrayList<>();
    others.add(thread("reporter", this::shareLinks));
    if (!plan.slowness().gone().isZero()) {
      others.add(thread("database trouble", this::troubleTheDatabase));
    }
    kill();
    over = true;
    for (Thread other : others) {
      other.join();
    }
    settle();
    return Reckoning.of(chaos.slack.workspace(), links);
  }

  Duration since() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private void shareLinks() throws InterruptedException {
    int count = plan.size().links();
    for (int number = 1; number <= count; number++) {
      String text = "read this: " + chaos.web.page(number);
      Channel channel = CHANNELS.get(number % CHANNELS.size());
      links.put(number, workspace().post(Workspace.RITA, channel, text));
      sleepUntil(plan.time().multipliedBy(number).dividedBy(count + 1));
    }
  }

  private void kill() throws InterruptedException {
    int kills = plan.size().kills();
    for (int i = 0; i < kills; i++) {
      int node = i % plan.size().nodes();
      awaitReady(node);
      Point point = plan.points().get(i % plan.points().size());
      if (point == Point.ANY || !trapped(point, node)) {
        Thread.sleep(chance.nextInt(1_500));
        chaos.tally.count(Point.ANY);
        chaos.bots.kill(node);
      }
      sleepUntil(plan.time().multipliedBy(i + 1).dividedBy(kills));
    }
  }

  private boolean trapped(Point point, int node) throws InterruptedException {
    if (point == Point.UPDATING) {
      askAgain();
    }
    return chaos.trap.await(point, node, TRAP);
  }

  /** Somebody asks about an article that was answered and has changed since. */
  private void askAgain() {
    List<Map.Entry<Integer, Message>> answered =
        links.entrySet().stream().filter(link -> reply(link.getValue()).isPresent()).toList();
    if (!answered.isEmpty()) {
      Map.Entry<Integer, Message> link = answered.get(chance.nextInt(answered.size()));
      chaos.web.change(link.getKey());
      String question = "<@" + Workspace.BOT.id() + "> and now? " + chaos.web.page(link.getKey());
      workspace().reply(Workspace.RITA, link.getValue(), question);
    }
  }

  private Optional<Message> reply(Message to) {
    return workspace().replies(to).stream().filter(Message::isByBot).findFirst();
  }

  /** Locked, full, gone, in turn, with pauses as long. */
  private void troubleTheDatabase() throws Exception {
    Duration gone = plan.slowness().gone();
    for (int i = 0; !over; i++) {
      pause(gone);
      if (over) {
        return;
      }
      switch (i % 3) {
        case 0 -> {
          chaos.tally.count(Trouble.DATABASE_LOCKED);
          try (DatabaseTrouble.Hold hold = chaos.database.hold()) {
            hold.keep(gone.dividedBy(10));
          }
        }
        case 1 -> {
          if (chaos.database.full(chaos.bots, gone.dividedBy(8))) {
            chaos.tally.count(Trouble.DATABASE_FULL);
          }
        }
        default -> {
          chaos.tally.count(Trouble.DATABASE_GONE);
          chaos.database.gone(gone);
        }
      }
    }
  }

  private void pause(Duration time) throws InterruptedException {
    for (long left = time.toMillis(); left > 0 && !over; left -= 200) {
      Thread.sleep(200);
    }
  }

  /** Until nothing is in the queue or on its way, and every link has an answer. */
  private void settle() throws InterruptedException {
    Duration end = since().plus(plan.patience());
    int calm = 0;
    while (calm < 5 && since().compareTo(end) < 0) {
      Thread.sleep(500);
      boolean settled =
          chaos.underWay() == 0
              && chaos.database.waiting() == 0
              && links.values().stream().allMatch(link -> reply(link).isPresent());
      calm = settled ? calm + 1 : 0;
    }
  }

  private void awaitReady(int node) throws InterruptedException {
    Duration end = since().plus(START);
    while (!chaos.bots.get(node).ready() && since().compareTo(end) < 0) {
      Thread.sleep(50);
    }
  }

  private void sleepUntil(Duration moment) throws InterruptedException {
    long left = moment.minus(since()).toMillis();
    if (left > 0) {
      Thread.sleep(left);
    }
  }

  private Workspace workspace() {
    return chaos.slack.workspace();
  }

  @FunctionalInterface
  private interface Part {
    void play() throws Exception;
  }

  private static Thread thread(String name, Part part) {
    Thread thread =
        new Thread(
            () -> {
              try {
                part.play();
              } catch (Exception e) {
                throw new IllegalStateException(name + " failed", e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
