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
import java.util.stream.IntStream;
import org.whosaid.config.Secrets;
import org.whosaid.practice.Change;
import org.whosaid.practice.Channel;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;
import org.whosaid.practice.Workspace;

/** Everything that a run needs, opened in order and closed in the opposite one. */
final class Chaos implements AutoCloseable {
  /** Closer together than Slack's and more of them: no Slack sees a bot that is down so often. */
  private static final Duration[] RETRIES =
      IntStream.rangeClosed(1, 60)
          .mapToObj(times -> Duration.ofSeconds(Math.min(times, 8)))
          .toArray(Duration[]::new);

  /** Many, as the bot posts one message a second in each. */
  private static final int CHANNELS = 30;

  final Plan plan;
  final Tally tally = new Tally();
  final Trap trap = new Trap();
  final Bots bots = new Bots();
  final PracticeNewsroom slack;
  final ChaosWeb web;
  final DatabaseTrouble database;
  final Agenda agenda;
  final Deck deck;
  final List<Channel> channels = new ArrayList<>();
  private final List<SlackWire> wires = new ArrayList<>();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  Chaos(Plan plan) throws IOException {
    this.plan = plan;
    this.deck = new Deck(plan.calmness(), plan.size().seed());
    this.agenda = new Agenda(plan.size().kills(), plan.points());
    Path folder = Files.createTempDirectory(plan.folder().toAbsolutePath(), "run");
    slack = keep(PracticeNewsroom.start(Setup.usual().withPort(0).withRetries(RETRIES)));
    slack.workspace().onChange(this::seen);
    for (int i = 0; i < CHANNELS; i++) {
      channels.add(slack.workspace().people().open(Workspace.RITA, "desk" + i));
    }
    web = keep(new ChaosWeb(this));
    database =
        keep(
            plan.size().database() == Plan.Database.SQLITE
                ? new SqliteTrouble(folder)
                : new PostgresTrouble(folder));
    for (int node = 0; node < plan.size().nodes(); node++) {
      SlackWire wire =
          keep(
              new SlackWire(
                  node,
                  URI.create(slack.apiUrl()),
                  plan.slowness().delay(),
                  this,
                  plan.size().seed() + node));
      wires.add(wire);
      int port = freePort();
      bots.add(new BotProcess(port, environment(node, port, wire), log(node), tally));
    }
    keep(bots);
    Balancer balancer = keep(new Balancer(this));
    slack.deliverTo(balancer.address());
  }

  /** Kills a bot, and counts it. */
  void killed(Point point, int node) {
    bots.kill(node);
    tally.count(point);
    agenda.happened(point);
  }

  private void seen(Change change) {
    if (change instanceof Change.Deleted gone && gone.message().isByBot()) {
      tally.deleted();
    }
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
    environment.put("WHOSAID_FETCH_PRIVATE_HOSTS", web.hosts());
    environment.put("WHOSAID_FETCH_PAUSE", "50ms");
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
