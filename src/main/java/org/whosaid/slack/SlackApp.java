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

/** Bolt's app: who may speak to us, and who listens. */
public final class SlackApp {
  private final SlackSdk sdk;
  private final Workspaces workspaces;
  private final List<SlackListener> listeners;

  public SlackApp(SlackSdk sdk, Workspaces workspaces, List<SlackListener> listeners) {
    this.sdk = sdk;
    this.workspaces = workspaces;
    this.listeners = List.copyOf(listeners);
  }

  /** For requests that anybody may send over HTTP: only those that Slack signed are taken in. */
  public App overHttp(String signingSecret) {
    return listening(
        List.of(
            new RequestVerification(
                new SlackSignature.Verifier(new SlackSignature.Generator(signingSecret)))),
        signingSecret);
  }

  /** For requests that come through a connection which we opened ourselves. */
  public App overSocket() {
    return listening(List.of(new WatchedRequests(sdk.traffic())), null);
  }

  private App listening(List<Middleware> gate, @Nullable String signingSecret) {
    AppConfig settings =
        AppConfig.builder()
            .slack(sdk.slack())
            .signingSecret(signingSecret)
            .allEventsApiAutoAckEnabled(true) // subtypes that nobody listens to
            .build();
    List<Middleware> steps = new ArrayList<>(gate);
    steps.add(new KnownWorkspace(workspaces));
    steps.add(new OriginalPayload());
    App app = new App(settings, sdk.slack(), steps);
    listeners.forEach(listener -> listener.listen(app));
    return app.start();
  }
}
