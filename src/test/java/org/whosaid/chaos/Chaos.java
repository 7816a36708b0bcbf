// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.config.Secrets;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;

/** Everything that a run needs, opened in order and closed in the opposite one. */
final class Chaos implements AutoCloseable {
  /** Closer together than Slack's and more of them: no Slack sees a bot that is down so often. */
  private static final Duration[] RETRIES = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(15),
    Duration.ofSeconds(30),
    Duration.ofSeconds(60),
    Duration.ofSeconds(60),
    Duration.ofSeconds(120)
  };

  final Plan plan;
  final Tally tally = new Tally();
  final Trap trap = new Trap();
  final Bots bots = new Bots();
  final PracticeNewsroom slack;
  final ChaosWeb web;
  final DatabaseTrouble database;
  private final List<SlackWire> wires = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Chaos(Plan plan) throws IOException {
    this.plan = plan;
    Path folder = Files.createTempDirectory(plan.folder().toAbsolutePath(), "run");
    slack = keep(PracticeNewsroom.start(Setup.usual().withPort(0).withRetries(RETRIES)));
    web = keep(new ChaosWeb(new ChaosWeb.Scene(bots, trap, tally)));
    database =
        keep(
            plan.size().database() == Plan.Database.SQLITE
                ? new SqliteTrouble(folder)
                : new PostgresTrouble(folder));
    SlackWire.Scene scene = new SlackWire.Scene(bots, trap, database, tally, plan.calmness());
    for (int node = 0; node < plan.size().nodes(); node++) {
      SlackWire wire =
          keep(
              new SlackWire(
                  node,
                  URI.create(slack.apiUrl()),
                  plan.slowness().delay(),
                  scene,
                  plan.size().seed() + node));
      wires.add(wire);
      int port = freePort();
      bots.add(new BotProcess(port, environment(node, port, wire), log(node), tally));
    }
    keep(bots);
    Balancer balancer = keep(new Balancer(bots, trap, tally, plan.size().seed()));
    slack.deliverTo(balancer.address());
  }

  Path log(int node) {
    return plan.folder().resolve("bot-" + node + ".log");
  }

  /** Calls that have not reached Slack yet. */
  int underWay() {
    return wires.stream().mapToInt(SlackWire::underWay).sum();
  }

  private Map<String, String> environment(int node, int port, SlackWire wire) {
    Map<String, String> environment = new HashMap<>(database.environment());
    environment.put("WHOSAID_SLACK_API_URL", wire.apiUrl());
    environment.put("WHOSAID_SLACK_SETTLING_TIME", plan.slowness().settling().toSeconds() + "s");
    environment.put("WHOSAID_HTTP_PORT", Integer.toString(port));
    environment.put("WHOSAID_FETCH_PRIVATE_HOSTS", web.hostPort());
    environment.put("WHOSAID_FETCH_PAUSE", "0ms");
    environment.put("WHOSAID_FETCH_TIMEOUT", "5s"); // about so long a site waits for a dead bot
    environment.put("WHOSAID_FETCH_USER_AGENT", ChaosWeb.userAgent(node));
    environment.put(Secrets.BOT_TOKEN, slack.botToken());
    environment.put(Secrets.SIGNING_SECRET, slack.signingSecret());
    return environment;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    open.push(part);
    return part;
  }

  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("a part did not close", e);
      }
    }
  }
}
