// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.whosaid.chaos.Forwarding.Letter;

/**
 * The way of one bot's calls to Slack: some go wrong by chance, and at some the bot is killed. What
 * Slack does with a call is Slack's; the wire decides when it gets there and what comes back.
 */
final class SlackWire implements AutoCloseable {
  private static final String POST = "chat.postMessage";
  private static final String UPDATE = "chat.update";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int node;
  private final URI slack;
  private final Duration delay;
  private final Chaos chaos;
  private final Deck deck;
  private final Random chance;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Forwarding forwarding;

  /**
   * @param delay how long Slack takes when it is slow
   */
  SlackWire(int node, URI slack, Duration delay, Chaos chaos, long seed) throws IOException {
    this.node = node;
    this.slack = slack;
    this.delay = delay;
    this.chaos = chaos;
    this.deck = chaos.deck;
    this.chance = new Random(seed);
    this.forwarding = new Forwarding(this::handle);
  }

  String apiUrl() {
    return "http://127.0.0.1:" + forwarding.port() + "/api/";
  }

  /** How many calls have not reached Slack yet, or are being answered. */
  int underWay() {
    return underWay.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      String method = exchange.getRequestURI().getPath().substring("/api/".length());
      Letter call = Letter.of(exchange);
      URI to = slack.resolve(method);
      if (!killed(method, exchange, call, to)) {
        pass(method, exchange, call, to);
      }
    } finally {
      underWay.decrementAndGet();
    }
  }

  /** Whether the bot was killed at this call. */
  private boolean killed(String method, HttpExchange exchange, Letter call, URI to)
      throws IOException {
    Trap trap = chaos.trap;
    if (method.equals(UPDATE) && trap.snaps(Point.UPDATING, node)) {
      if (chance.nextBoolean()) {
        forwarding.send(call, to, PATIENCE);
      }
      kill(Point.UPDATING);
    } else if (!method.equals(POST)) {
      return false;
    } else if (trap.snaps(Point.BEFORE_THE_POST, node)) {
      kill(Point.BEFORE_THE_POST);
    } else if (trap.snaps(Point.ACCEPTED_LATE, node)) {
      kill(Point.ACCEPTED_LATE);
      sendLater(call, to);
    } else if (trap.snaps(Point.ACCEPTED, node)) {
      forwarding.send(call, to, PATIENCE);
      kill(Point.ACCEPTED);
    } else if (trap.snaps(Point.ANSWERED, node)) {
      answerAndKill(exchange, call, to);
    } else {
      return false;
    }
    return true;
  }

  /** Nobody can write the answer down; if that cannot be had, the bot is killed earlier. */
  private void answerAndKill(HttpExchange exchange, Letter call, URI to) throws IOException {
    Point point = Point.BEFORE_THE_POST;
    try (DatabaseTrouble.Hold hold = chaos.database.hold()) {
      point = Point.ACCEPTED;
      Forwarding.answer(exchange, forwarding.send(call, to, PATIENCE));
      exchange.close();
      hold.keep(Duration.ofMillis(200));
      point = Point.ANSWERED;
    } finally {
      kill(point);
    }
  }

  private void kill(Point point) {
    chaos.killed(point, node);
  }

  private void pass(String method, HttpExchange exchange, Letter call, URI to) throws IOException {
    Optional<Trouble> trouble =
        method.equals("auth.test") ? Optional.empty() : deck.draw(method.startsWith("chat."));
    trouble.ifPresent(chaos.tally::count);
    if (trouble.isEmpty()) {
      Forwarding.answer(exchange, forwarding.send(call, to, PATIENCE));
      return;
    }
    switch (trouble.get()) {
      case RATE_LIMITED -> {
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(1 + chance.nextInt(3)));
        byte[] body = "{\"ok\":false,\"error\":\"ratelimited\"}".getBytes(UTF_8);
        Forwarding.answer(exchange, 429, body);
      }
      case SERVER_ERROR -> Forwarding.answer(exchange, 500, "<h1>Oops</h1>".getBytes(UTF_8));
      case ANSWER_LOST -> forwarding.send(call, to, PATIENCE);
      case SLOW -> {
        LockSupport.parkNanos(delay.toNanos());
        Forwarding.answer(exchange, forwarding.send(call, to, PATIENCE));
      }
      case ACCEPTED_LATE -> sendLater(call, to);
      default -> exchange.close();
    }
  }

  private void sendLater(Letter call, URI to) {
    underWay.incrementAndGet();
    forwarding.later(
        () -> {
          try {
            LockSupport.parkNanos(delay.toNanos());
            forwarding.send(call, to, PATIENCE);
          } catch (IOException e) {
            // the program is over
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  @Override
  public void close() {
    forwarding.close();
  }
}
