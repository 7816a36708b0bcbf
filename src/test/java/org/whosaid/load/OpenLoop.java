// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends events at the moments for which they are planned, whether or not those before them are
 * answered. An answer's time counts from the planned moment, so that a stall of the bot is charged
 * for every event that it held up.
 */
public final class OpenLoop {
  private static final int CONNECTIONS = 100;

  private final URI bot;
  private final String signingSecret;

  public OpenLoop(URI bot, String signingSecret) {
    this.bot = bot;
    this.signingSecret = signingSecret;
  }

  /** Sends all; returns when the last is answered. */
  public List<Answered> send(List<PlannedEvent> events) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ConcurrentLinkedQueue<Answered> answers = new ConcurrentLinkedQueue<>();
    ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begin = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        all.add(
            senders.submit(
                () -> {
                  sendSome(events, next, begin, answers);
                  return null;
                }));
      }
      for (Future<?> sender : all) {
        sender.get();
      }
    } finally {
      senders.shutdownNow();
    }
    return List.copyOf(answers);
  }

  private void sendSome(
      List<PlannedEvent> events, AtomicInteger next, long begin, ConcurrentLinkedQueue<Answered> to)
      throws IOException {
    try (SlackConnection connection = new SlackConnection(bot, signingSecret)) {
      for (int i = next.getAndIncrement(); i < events.size(); i = next.getAndIncrement()) {
        PlannedEvent event = events.get(i);
        byte[] request = connection.request(event.body());
        long planned = begin + event.atNanos();
        for (long left = planned - System.nanoTime();
            left > 0;
            left = planned - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        long late = System.nanoTime() - planned;
        int status = status(connection, request);
        to.add(new Answered(event, status, late, System.nanoTime() - planned));
      }
    }
  }

  private static int status(SlackConnection connection, byte[] request) throws IOException {
    try {
      return connection.send(request);
    } catch (IOException | RuntimeException e) {
      connection.close();
      return 0;
    }
  }
}
