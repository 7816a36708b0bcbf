// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.ThreadAddress;
import org.whosaid.words.Wording;

/** Opens windows for people who press buttons, and changes those that are open. */
public final class Windows {
  private static final Logger log = LoggerFactory.getLogger(Windows.class);

  private static final ReplyBlocks BLOCKS = new ReplyBlocks();

  private final Workspaces workspaces;
  private final Whispers whispers;
  private final WindowRights rights;

  public Windows(Workspaces workspaces, Whispers whispers, WindowRights rights) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
    this.whispers = requireNonNull(whispers, "whispers");
    this.rights = requireNonNull(rights, "rights");
  }

  /** What a press shows: a window of a workspace. */
  @FunctionalInterface
  public interface Press {
    View window(String team, BlockActionPayload payload);
  }

  /** Acknowledges at once; the window follows, while Slack's trigger is good for three seconds. */
  void on(App app, String actionId, Press press) {
    app.blockAction(
        actionId,
        (request, context) -> {
          workspaces
              .find(context.getTeamId())
              .ifPresent(
                  workspace ->
                      app.executorService()
                          .execute(() -> show(request.getPayload(), workspace, press)));
          return context.ack();
        });
  }

  private void show(BlockActionPayload payload, SlackWorkspace workspace, Press press) {
    try {
      if (payload.getView() == null && refused(payload, workspace)) {
        return;
      }
      View view = press.window(workspace.team(), payload);
      if (payload.getView() == null) {
        open(workspace.calls(), payload.getTriggerId(), view);
      } else {
        update(workspace.calls(), payload.getView(), view);
      }
    } catch (SlackCallFailed | RuntimeException e) {
      log.warn("no window was shown; the button can be pressed again", e);
      if (payload.getView() == null) {
        tell(payload, workspace, BLOCKS.notice(Wording.of("window.not-opened")));
      }
    }
  }

  private boolean refused(BlockActionPayload payload, SlackWorkspace workspace) {
    Optional<ReplyMessage> refusal =
        rights.refusal(Visitor.of(workspace.team(), payload), channelOf(payload).orElse(""));
    refusal.ifPresent(sentence -> tell(payload, workspace, sentence));
    return refusal.isPresent();
  }

  /** Where the button is; a button of Home is nowhere. */
  private void tell(BlockActionPayload payload, SlackWorkspace workspace, ReplyMessage sentence) {
    BlockActionPayload.Container container = payload.getContainer();
    if (channelOf(payload).isPresent()) {
      String thread =
          container.getThreadTs() == null ? container.getMessageTs() : container.getThreadTs();
      whispers.say(
          new ThreadAddress(workspace.team(), container.getChannelId(), thread),
          payload.getUser().getId(),
          sentence);
    }
  }

  private static Optional<String> channelOf(BlockActionPayload payload) {
    BlockActionPayload.@Nullable Container container = payload.getContainer();
    return container == null ? Optional.empty() : Optional.ofNullable(container.getChannelId());
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
