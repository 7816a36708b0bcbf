// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.whosaid.chaos.Forwarding.Letter;

/**
 * The way of Slack's events to the bots: to one that is up, in turn. Some are brought twice; at
 * some the bot is killed when it has said that it has them.
 */
final class Balancer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMillis(2_900);

  private final Chaos chaos;
  private final Bots bots;
  private final AtomicInteger events = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final Forwarding forwarding;

  Balancer(Chaos chaos) throws IOException {
    this.chaos = chaos;
    this.bots = chaos.bots;
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
    if (taken && chaos.trap.snaps(Point.ACKNOWLEDGEMENT_LOST, node)) {
      chaos.killed(Point.ACKNOWLEDGEMENT_LOST, node);
      Forwarding.answer(exchange, 502, new byte[0]);
      return;
    }
    if (taken && chaos.trap.snaps(Point.AFTER_THE_ROW, node)) {
      chaos.killed(Point.AFTER_THE_ROW, node);
    }
    Forwarding.answer(exchange, answer);
    if (taken && events.incrementAndGet() % 10 == 0) {
      chaos.tally.count(Trouble.DELIVERED_TWICE);
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
