// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.whosaid.chaos.Forwarding.Letter;

/**
 * The way of Slack's events to the bots: to one that is up, in turn. Some are brought twice; at
 * some the bot is killed when it has said that it has them.
 */
final class Balancer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMillis(2_900);

  private final Bots bots;
  private final Trap trap;
  private final Tally tally;
  private final Random chance;
  private final AtomicInteger turn = new AtomicInteger();
  private final Forwarding forwarding;

  Balancer(Bots bots, Trap trap, Tally tally, long seed) throws IOException {
    this.bots = bots;
    this.trap = trap;
    this.tally = tally;
    this.chance = new Random(seed);
    this.forwarding = new Forwarding(this::handle);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + forwarding.port() + "/slack/events");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Letter event = Letter.of(exchange);
      int node = nextReady();
      if (node < 0) {
        Forwarding.answer(exchange, 503, new byte[0]);
        return;
      }
      HttpResponse<byte[]> answer;
      try {
        answer = forwarding.send(event, bots.get(node).events(), LIMIT);
      } catch (IOException e) {
        Forwarding.answer(exchange, 502, new byte[0]);
        return;
      }
      acknowledged(exchange, event, node, answer);
    }
  }

  private void acknowledged(
      HttpExchange exchange, Letter event, int node, HttpResponse<byte[]> answer)
      throws IOException {
    boolean taken = answer.statusCode() == 200 && ChaosWeb.isShared(event.body());
    if (taken && trap.snaps(Point.ACKNOWLEDGEMENT_LOST, node)) {
      tally.count(Point.ACKNOWLEDGEMENT_LOST);
      bots.kill(node);
      Forwarding.answer(exchange, 502, new byte[0]);
      return;
    }
    if (taken && trap.snaps(Point.AFTER_THE_ROW, node)) {
      tally.count(Point.AFTER_THE_ROW);
      bots.kill(node);
    }
    Forwarding.answer(exchange, answer);
    if (taken && chance.nextInt(20) == 0) {
      tally.count(Trouble.DELIVERED_TWICE);
      forwarding.later(() -> again(event));
    }
  }

  private void again(Letter event) {
    int node = nextReady();
    if (node >= 0) {
      try {
        forwarding.send(event, bots.get(node).events(), LIMIT);
      } catch (IOException e) {
        // it was only the second time
      }
    }
  }

  private int nextReady() {
    int count = bots.all().size();
    for (int i = 0; i < count; i++) {
      int node = Math.floorMod(turn.getAndIncrement(), count);
      if (bots.get(node).ready()) {
        return node;
      }
    }
    return -1;
  }

  @Override
  public void close() {
    forwarding.close();
  }
}
