// SPDX-License-Identifier: Apache-2.0
package org.whosaid.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.whosaid.ServeInPublic;
import org.whosaid.load.Times;
import org.whosaid.soak.BotProcess;
import org.whosaid.soak.Launch;

/** Bots on one database with a balancer before them. */
final class Floor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(100);
  private static final int SENDERS = 4;

  private final Newsrooms newsrooms;
  private final Server server;
  private final List<BotProcess> bots = new ArrayList<>();
  private final Balancer balancer;

  Floor(int count, Launch launch, Newsrooms newsrooms, Path folder) throws Exception {
    this.newsrooms = newsrooms;
    this.server = Server.start(folder);
    Map<String, String> environment = new HashMap<>(newsrooms.environment());
    environment.putAll(server.environment());
    launch.program(ServeInPublic.class.getName());
    for (int i = 0; i < count; i++) {
      bots.add(BotProcess.start(launch, environment, folder.resolve("bot" + i + ".log")));
      bots.get(i).awaitReady();
    }
    this.balancer = new Balancer(bots, Newsrooms.SIGNING);
    newsrooms.join(bots.get(0).events());
  }

  Server server() {
    return server;
  }

  double botCpuSeconds() throws IOException {
    double seconds = 0;
    for (BotProcess bot : bots) {
      seconds += bot.figures().cpuSeconds();
    }
    return seconds;
  }

  /** Shares so many links as fast as they are acknowledged; how long that took for each. */
  Times share(int links) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Future<Long>> sent = new ArrayList<>();
      for (int i = 0; i < links; i++) {
        String link = newsrooms.nextLink();
        sent.add(senders.submit(() -> balancer.bring(link)));
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<Long> one : sent) {
        nanos.add(one.get());
      }
      return Times.of(nanos.stream().mapToLong(Long::longValue));
    } finally {
      senders.shutdownNow();
    }
  }

  /** Returns when every link is answered. */
  void awaitAnswers() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (newsrooms.answered() < newsrooms.shared()) {
      if (System.nanoTime() > end) {
        throw new IOException(
            newsrooms.answered() + " of " + newsrooms.shared() + " links were answered");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Shares so many links and kills the first bot as soon as it has some of them in hand. */
  Takeover kill(int links) throws Exception {
    share(links);
    BotProcess first = bots.get(0);
    while (server.inHand(first.pid()) == 0 && server.waiting() > 0) {
      Thread.onSpinWait();
    }
    first.kill();
    long begin = System.nanoTime();
    int inHand = server.inHand(first.pid());
    awaitAnswers();
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Takeover(inHand, seconds, newsrooms.answered() - newsrooms.shared());
  }

  @Override
  public void close() throws IOException {
    bots.forEach(BotProcess::close);
    server.close();
  }
}
