// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.whosaid.Service;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.Secrets;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;
import org.whosaid.testing.FakeWeb;

/**
 * The real bot over HTTP between a fake Slack and a fake web, all in this process, and events that
 * come in while its jobs run.
 *
 * @param rate events a second
 * @param drain how long the jobs are given behind the load
 */
record Load(int rate, int seconds, Duration drain) {
  private static final int PAGES = 200;

  Outcome on(Store store) throws Exception {
    try (FakeWeb web = FakeWeb.start();
        PracticeNewsroom slack = PracticeNewsroom.start(Setup.usual().withPort(0));
        FinishedJobs finished = new FinishedJobs()) {
      List<PlannedEvent> events =
          new Traffic(slack.workspace(), Pages.on(web, PAGES)).events(rate * seconds, rate);
      finished.listen();
      List<Answered> answers;
      Duration drained;
      try (Service bot = start(store, slack, web)) {
        URI to = bot.eventsUrl().orElseThrow();
        answers = new OpenLoop(to, slack.signingSecret()).send(events);
        drained = drain(bot);
      }
      return Outcome.of(answers, finished.messages(), store.waiting(), drained);
    }
  }

  private static Service start(Store store, PracticeNewsroom slack, FakeWeb web) throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("WHOSAID_SLACK_API_URL", slack.apiUrl());
    environment.put("WHOSAID_HTTP_PORT", "0");
    environment.put("WHOSAID_STORE_URL", store.url());
    environment.put("WHOSAID_STORE_USER", store.user());
    environment.put("WHOSAID_FETCH_PRIVATE_HOSTS", web.hostPort().toString());
    environment.put("WHOSAID_FETCH_PAUSE", "0ms");
    environment.put(Secrets.BOT_TOKEN, slack.botToken());
    environment.put(Secrets.SIGNING_SECRET, slack.signingSecret());
    environment.remove(Secrets.APP_TOKEN);
    ConfigOutcome outcome = ConfigLoader.load(Optional.empty(), environment);
    ConfigOutcome.Loaded loaded = (ConfigOutcome.Loaded) outcome;
    return Service.start(loaded.config(), loaded.secrets());
  }

  /** Waits until the queue is empty, or for as long as it is given. */
  private Duration drain(Service bot) {
    long begin = System.nanoTime();
    Duration waited = Duration.ZERO;
    while (bot.jobsWaiting() > 0 && waited.compareTo(drain) < 0) {
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
      waited = Duration.ofNanos(System.nanoTime() - begin);
    }
    return waited;
  }
}
