// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.Buttons;
import org.whosaid.blockkit.CorrectionDraft;
import org.whosaid.blockkit.CorrectionWindow;

/** Listens for "Wrong?" under a reply, and for the windows behind it. */
public final class CorrectionWindows implements SlackListener {
  private static final Logger log = LoggerFactory.getLogger(CorrectionWindows.class);

  private final CorrectionDesk desk;
  private final Windows windows;

  public CorrectionWindows(CorrectionDesk desk, Windows windows) {
    this.desk = requireNonNull(desk, "desk");
    this.windows = requireNonNull(windows, "windows");
  }

  @Override
  public void listen(App app) {
    windows.on(app, Buttons.WRONG, this::begun);
    for (String menu : Buttons.CORRECTION_MENUS) {
      windows.on(app, menu, this::narrowed);
    }
    app.viewSubmission(
        CorrectionWindow.WRONG, (request, context) -> submitted(request.getPayload(), context));
    app.viewSubmission(
        CorrectionWindow.RIGHT, (request, context) -> submitted(request.getPayload(), context));
  }

  private View begun(String team, BlockActionPayload payload) {
    BlockActionPayload.Container container = payload.getContainer();
    return desk.begun(
        team,
        payload.getActions().get(0).getValue(),
        new CorrectionDraft.PostedReply(container.getChannelId(), container.getMessageTs()));
  }

  private View narrowed(String team, BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().get(0);
    return desk.narrowed(
        team, payload.getView(), action.getActionId(), action.getSelectedOption().getValue());
  }

  private Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    CorrectionDesk.Submitted answer;
    try {
      answer = desk.submitted(Visitor.of(context.getTeamId(), payload), payload.getView());
    } catch (IllegalArgumentException e) {
      log.warn("a correction's window that cannot be read was closed; nothing was kept", e);
      return context.ack();
    }
    if (answer instanceof CorrectionDesk.Submitted.Wrong wrong) {
      return context.ackWithErrors(wrong.byBlock());
    }
    if (answer instanceof CorrectionDesk.Submitted.Instead instead) {
      return context.ackWithUpdate(instead.view());
    }
    return context.ack();
  }
}
