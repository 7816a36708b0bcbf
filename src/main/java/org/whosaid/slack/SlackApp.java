// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.IgnoringSelfEvents;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import java.util.List;
import org.whosaid.job.JobQueue;

/** Bolt's app: who may speak to us, and who listens. */
public final class SlackApp {
  private final SlackCalls calls;
  private final BotIdentity bot;
  private final String botToken;

  public SlackApp(SlackCalls calls, BotIdentity bot, String botToken) {
    this.calls = calls;
    this.bot = bot;
    this.botToken = botToken;
  }

  /**
   * Bolt's app with our listeners, started.
   *
   * @param signingSecret Slack's secret for signed requests; empty in Socket Mode, where requests
   *     come through a connection that we opened
   */
  public App listening(String signingSecret, JobQueue queue, ReplyViews views) {
    AppConfig settings =
        AppConfig.builder()
            .slack(calls.sdk())
            .singleTeamBotToken(botToken)
            .signingSecret(signingSecret)
            .allEventsApiAutoAckEnabled(true) // subtypes that nobody listens to
            .build();
    List<Middleware> gate =
        List.of(
            new RequestVerification(
                new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret))),
            new KnownWorkspace(bot, botToken),
            new IgnoringSelfEvents(calls.sdk().getConfig()));
    App app = new App(settings, calls.sdk(), gate);
    new SharedLinks(queue, bot).listen(app);
    new ReplyButtons(views, calls).listen(app);
    app.start();
    return app;
  }
}
