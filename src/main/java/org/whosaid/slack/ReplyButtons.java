// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for the buttons of a reply and of the windows that they open. */
final class ReplyButtons {
  private static final Logger log = LoggerFactory.getLogger(ReplyButtons.class);

  private final ReplyViews views;
  private final SlackCalls calls;

  ReplyButtons(ReplyViews views, SlackCalls calls) {
    this.views = requireNonNull(views, "views");
    this.calls = requireNonNull(calls, "calls");
  }

  void listen(App app) {
    app.blockAction(
        "all-claims", (request, context) -> open(app, request, context, views::allClaims));
    app.blockAction("evidence", (request, context) -> open(app, request, context, views::evidence));
  }

  /** Builds one page of a window. */
  @FunctionalInterface
  private interface Window {
    View page(String team, String clipping, int page);
  }

  private Response open(App app, BlockActionRequest request, ActionContext context, Window window) {
    BlockActionPayload payload = request.getPayload();
    String team = payload.getTeam().getId();
    String clipping = payload.getActions().get(0).getValue();
    app.executorService().execute(() -> show(team, clipping, payload, window));
    return context.ack();
  }

  private void show(String team, String clipping, BlockActionPayload payload, Window window) {
    try {
      View view = window.page(team, clipping, 1);
      calls.make(
          "views.open",
          methods ->
              methods.viewsOpen(request -> request.triggerId(payload.getTriggerId()).view(view)));
    } catch (SlackCallFailed | RuntimeException e) {
      log.warn(
          "clipping {}: the window was not opened; the button can be pressed again", clipping, e);
    }
  }
}
