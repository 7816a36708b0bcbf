// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.HomeView;
import org.whosaid.blockkit.SettingsView;

/** Opens the window of a channel's settings and brings what was filled in to the desk. */
public final class SettingsWindow implements SlackListener {
  private static final Logger log = LoggerFactory.getLogger(SettingsWindow.class);

  private final SettingsDesk desk;
  private final Workspaces workspaces;
  private final AppHome home;

  public SettingsWindow(SettingsDesk desk, Workspaces workspaces, AppHome home) {
    this.desk = requireNonNull(desk, "desk");
    this.workspaces = requireNonNull(workspaces, "workspaces");
    this.home = requireNonNull(home, "home");
  }

  @Override
  public void listen(App app) {
    app.blockAction(
        HomeView.SETTINGS,
        (request, context) -> {
          BlockActionPayload payload = request.getPayload();
          Visitor who = Visitor.of(context.getTeamId(), payload);
          String channel = payload.getActions().get(0).getValue();
          app.executorService()
              .execute(() -> open(who, channel, payload.getTriggerId(), payload.getView() != null));
          return context.ack();
        });
    app.viewSubmission(
        SettingsView.CALLBACK, (request, context) -> submitted(app, request.getPayload(), context));
  }

  /**
   * Shows a person the settings of a channel. Slack gives three seconds from the request that the
   * trigger came with, so call this before anything else.
   *
   * @return whether the window opened; if not, the log says why
   */
  public boolean open(Visitor who, String channel, String trigger) {
    return open(who, channel, trigger, false);
  }

  private boolean open(Visitor who, String channel, String trigger, boolean fromHome) {
    try {
      Optional<SlackWorkspace> workspace = workspaces.find(who.team());
      if (workspace.isEmpty()) {
        throw SlackCallFailed.notInstalled(who.team());
      }
      View view = desk.window(who, channel, fromHome);
      workspace
          .get()
          .calls()
          .make(
              "views.open",
              methods -> methods.viewsOpen(request -> request.triggerId(trigger).view(view)));
      return true;
    } catch (SlackCallFailed | RuntimeException e) {
      log.warn("the settings of {}/{} were not shown; nothing changed", who.team(), channel, e);
      return false;
    }
  }

  private Response submitted(
      App app, ViewSubmissionPayload payload, ViewSubmissionContext context) {
    Visitor who = Visitor.of(context.getTeamId(), payload);
    SettingsDesk.Answer answer = desk.submitted(who, payload.getView());
    if (answer instanceof SettingsDesk.Answer.Wrong wrong) {
      return context.ackWithErrors(wrong.errors());
    }
    if (answer instanceof SettingsDesk.Answer.Instead instead) {
      return context.ackWithUpdate(instead.view());
    }
    if (((SettingsDesk.Answer.Closed) answer).homeIsOld()) {
      app.executorService().execute(() -> home.show(who.team(), who.user(), ""));
    }
    return context.ack();
  }
}
