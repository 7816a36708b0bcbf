// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.whosaid.load.Answered;
import org.whosaid.load.OpenLoop;
import org.whosaid.load.PlannedEvent;
import org.whosaid.load.Times;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;

/**
 * Far more links than can be read, for a while, and then the time until all are answered.
 *
 * @param perSecond links, at random moments
 * @param drain the longest time that is waited afterwards
 */
record Overload(int perSecond, Duration length, Duration drain, Duration row) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int TALK = 500;
  private static final Duration TALK_PAUSE = Duration.ofMillis(30);
  private static final Duration SLOW = Duration.ofMillis(100);

  /** Each is shared in many channels, in none twice. */
  private static final int STORIES = 600;

  /** The events, and in which channels they happen. */
  private record Plan(List<PlannedEvent> events, List<String> keys) {}

  List<Bar> run(Newsrooms newsrooms, BotProcess bot, Watch watch, PrintWriter out)
      throws Exception {
    List<Answered> unused = send(talk(newsrooms), newsrooms, bot.events());
    Plan plan = plan(newsrooms);
    Rows rows = new Rows(out, newsrooms, watch);
    rows.head();
    long begin = System.nanoTime();
    for (int i = 0; i < plan.keys().size(); i++) {
      long at = begin + plan.events().get(i).atNanos();
      newsrooms.ledger().shared(new Share(Share.Kind.STORY, i, plan.keys().get(i), at));
    }
    CompletableFuture<List<Answered>> sending =
        CompletableFuture.supplyAsync(() -> send(plan.events(), newsrooms, bot.events()));
    while (!sending.isDone()) {
      waitARow(sending::isDone);
      rows.next();
    }
    int deepest = watch.waiting();
    long end = System.nanoTime() + drain.toNanos();
    while (newsrooms.ledger().unanswered() > 0 && System.nanoTime() < end && bot.isAlive()) {
      waitARow(() -> newsrooms.ledger().unanswered() == 0);
      rows.next();
    }
    slow(sending.join(), out);
    return bars(newsrooms, watch, sending.join(), deepest);
  }

  /** A while of messages without links: a bot that runs is not cold. */
  private static List<PlannedEvent> talk(Newsrooms newsrooms) {
    List<PlannedEvent> events = new ArrayList<>();
    for (int i = 0; i < TALK; i++) {
      Desk desk = newsrooms.desks().get(i % newsrooms.desks().size());
      Message message = desk.post("Who is in today?");
      String body = body(desk, message, "EvTALK" + i);
      events.add(
          new PlannedEvent(
              PlannedEvent.Kind.CHATTER, message.ts(), body, i * TALK_PAUSE.toNanos()));
    }
    return events;
  }

  private Plan plan(Newsrooms newsrooms) {
    List<URI> stories = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      stories.add(newsrooms.outlets().story(i));
    }
    Random chance = new Random(4_711);
    List<PlannedEvent> events = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    double second = 0;
    for (int i = 0; second < length.toSeconds(); i++) {
      int channel = (i + i / STORIES) % newsrooms.desks().size();
      Desk desk = newsrooms.desks().get(channel);
      String words = "Have you all seen this? " + stories.get(i % STORIES);
      Message message = desk.post(words);
      String body = body(desk, message, "EvOVER" + i);
      events.add(
          new PlannedEvent(PlannedEvent.Kind.LINK, message.ts(), body, (long) (second * 1e9)));
      keys.add(Ledger.threadKey(message));
      second += -Math.log(1 - chance.nextDouble()) / perSecond;
    }
    return new Plan(events, keys);
  }

  private static String body(Desk desk, Message message, String id) {
    ObjectNode event = JSON.createObjectNode();
    event.put("type", "message").put("user", desk.reporter().id()).put("ts", message.ts());
    event
        .put("team", desk.workspace().team().id())
        .put("channel_type", "channel")
        .put("text", message.text());
    event.put("channel", message.channel()).put("event_ts", message.ts());
    event.set("blocks", message.blocks());
    ObjectNode body = JSON.createObjectNode();
    body.put("token", "unused")
        .put("team_id", desk.workspace().team().id())
        .put("api_app_id", Workspace.APP);
    body.set("event", event);
    body.put("type", "event_callback").put("event_id", id);
    return body.put("event_time", Long.parseLong(message.ts().substring(0, 10))).toString();
  }

  private static List<Answered> send(List<PlannedEvent> events, Newsrooms newsrooms, URI bot) {
    try {
      return new OpenLoop(bot, newsrooms.slack().signingSecret()).send(events);
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private void waitARow(java.util.function.BooleanSupplier over) {
    long end = System.nanoTime() + row.toNanos();
    while (!over.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }

  /** When the slow acknowledgements were, and how far it was the sender who was late. */
  private static void slow(List<Answered> acks, PrintWriter out) {
    Times late = Times.of(acks.stream().mapToLong(Answered::lateNanos));
    List<Long> seconds =
        acks.stream()
            .filter(one -> one.nanos() > SLOW.toNanos())
            .map(one -> TimeUnit.NANOSECONDS.toSeconds(one.event().atNanos()))
            .sorted()
            .toList();
    out.printf(
        "%n  acknowledged after more than 100 ms: %d, of the seconds %s%n"
            + "  sent later than planned, 99 of 100: %.0f ms%n",
        seconds.size(), seconds.stream().distinct().toList(), late.within(0.99));
  }

  private static List<Bar> bars(Newsrooms newsrooms, Watch watch, List<Answered> acks, int deepest)
      throws Exception {
    Times acknowledged = Times.of(acks.stream().mapToLong(Answered::nanos));
    Order order = Order.of(newsrooms.ledger().answered());
    List<Bar> bars = new ArrayList<>();
    bars.add(
        Bar.none("links not taken in", acks.stream().filter(one -> one.status() != 200).count()));
    bars.add(Bar.atMost("acknowledged, half of them", "%.0f ms", acknowledged.within(0.5), 100));
    bars.add(Bar.atMost("acknowledged, 99 of 100", "%.0f ms", acknowledged.within(0.99), 100));
    bars.add(Bar.atMost("acknowledged, 999 of 1,000", "%.0f ms", acknowledged.within(0.999), 100));
    bars.add(Bar.atMost("acknowledged, the slowest", "%.0f ms", acknowledged.within(1), 100));
    bars.add(Bar.atLeast("waiting on disk when the last was sent", "%.0f", deepest, 1));
    bars.add(Bars.memory(watch.samples()));
    bars.add(
        Bar.atLeast("answers in the order of sharing, correlation", "%.4f", order.rank(), 0.99));
    bars.add(
        Bar.atMost("a later link was answered first, 99 of 100", "%.1f s", order.within(0.99), 2));
    bars.add(Bar.atMost("a later link was answered first, at worst", "%.1f s", order.within(1), 5));
    bars.add(Bar.none("jobs left in the queue", watch.waiting()));
    bars.addAll(Bars.oneAnswerEach(newsrooms, watch.waiting()));
    return bars;
  }
}
