// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.model.view.View;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.Buttons;
import org.whosaid.blockkit.PageOfReading;

/** Listens for the buttons of a reply, which open windows, and of windows, which turn pages. */
public final class ReplyButtons implements SlackListener {
  private static final Logger log = LoggerFactory.getLogger(ReplyButtons.class);

  private final ReplyViews views;
  private final Workspaces workspaces;

  public ReplyButtons(ReplyViews views, Workspaces workspaces) {
    this.views = requireNonNull(views, "views");
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  @Override
  public void listen(App app) {
    on(app, Buttons.ALL_CLAIMS, views::allClaims);
    on(app, Buttons.EVIDENCE, views::evidence);
    on(app, Buttons.CLAIMS_PAGE, views::allClaims);
    on(app, Buttons.EVIDENCE_PAGE, views::evidence);
  }

  /** Acknowledges at once; the window follows, while Slack's trigger is good for three seconds. */
  private void on(App app, String button, BiFunction<String, PageOfReading, View> window) {
    app.blockAction(
        button,
        (request, context) -> {
          workspaces
              .find(context.getTeamId())
              .ifPresent(
                  workspace ->
                      app.executorService().execute(() -> show(request, workspace, window)));
          return context.ack();
        });
  }

  private static void show(
      BlockActionRequest request,
      SlackWorkspace workspace,
      BiFunction<String, PageOfReading, View> window) {
    BlockActionPayload payload = request.getPayload();
    String team = workspace.team();
    try {
      String value = payload.getActions().get(0).getValue();
      if (payload.getView() == null) {
        View view = window.apply(team, new PageOfReading(value, 1));
        open(workspace.calls(), payload.getTriggerId(), view);
      } else {
        View view = window.apply(team, PageOfReading.parse(value));
        update(workspace.calls(), payload.getView(), view);
      }
    } catch (SlackCallFailed | RuntimeException e) {
      log.warn("no window was shown; the button can be pressed again", e);
    }
  }

  private static void open(SlackCalls calls, String trigger, View view) throws SlackCallFailed {
    calls.make(
        "views.open",
        methods -> methods.viewsOpen(request -> request.triggerId(trigger).view(view)));
  }

  private static void update(SlackCalls calls, View shown, View view) throws SlackCallFailed {
    calls.make(
        "views.update",
        methods ->
            methods.viewsUpdate(
                request -> request.viewId(shown.getId()).hash(shown.getHash()).view(view)));
  }
}
