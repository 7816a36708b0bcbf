// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** For requests that anybody may send over HTTP: only those that Slack signed are taken in. */
  public App overHttp(String signingSecret, JobQueue queue, ReplyViews views) {
    return listening(
        List.of(
            new RequestVerification(
                new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret)))),
        signingSecret,
        queue,
        views);
  }

  /** For requests that come through a connection which we opened ourselves. */
  public App overSocket(JobQueue queue, ReplyViews views) {
    return listening(List.of(), null, queue, views);
  }

  private App listening(
      List<Middleware> gate, @Nullable String signingSecret, JobQueue queue, ReplyViews views) {
    AppConfig settings =
        AppConfig.builder()
            .slack(calls.sdk())
            .singleTeamBotToken(botToken)
            .signingSecret(signingSecret)
            .allEventsApiAutoAckEnabled(true) // subtypes that nobody listens to
            .build();
    List<Middleware> steps = new ArrayList<>(gate);
    steps.add(new KnownWorkspace(bot, botToken));
    steps.add(new OriginalPayload());
    App app = new App(settings, calls.sdk(), steps);
    new SharedLinks(queue, bot).listen(app);
    new ReplyButtons(views, calls, bot.team()).listen(app);
    return app.start();
  }
}
