// SPDX-License-Identifier: Apache-2.0
package org.whosaid.nodes;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.whosaid.soak.BotProcess;

/** Brings events to the bots in turn; one that is dead is passed over. */
final class Balancer {
  private static final Duration PATIENCE = Duration.ofSeconds(3); // Slack's

  private final List<BotProcess> bots;
  private final SlackSignature.Generator signing;
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();

  Balancer(List<BotProcess> bots, String signingSecret) {
    this.bots = List.copyOf(bots);
    this.signing = new SlackSignature.Generator(signingSecret);
  }

  /**
   * Brings one event.
   *
   * @return the nanoseconds until it was acknowledged
   * @throws IOException if nobody took it in
   */
  long bring(String body) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    for (int i = 0; i < bots.size(); i++) {
      BotProcess bot = bots.get(Math.floorMod(turn.getAndIncrement(), bots.size()));
      if (bot.isAlive() && status(bot.events(), body) == 200) {
        return System.nanoTime() - begin;
      }
    }
    throw new IOException("no bot took the event in");
  }

  private int status(URI bot, String body) throws InterruptedException {
    String now = String.valueOf(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(bot)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", now)
            .header("X-Slack-Signature", signing.generate(now, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0; // it died with the event in its hands
    }
  }
}
