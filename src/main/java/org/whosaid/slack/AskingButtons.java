// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import java.time.Clock;
import org.whosaid.blockkit.Buttons;
import org.whosaid.job.Asker;
import org.whosaid.job.ChannelPost;
import org.whosaid.job.ForgetRequest;
import org.whosaid.job.Job;
import org.whosaid.job.JobQueue;
import org.whosaid.job.ResponseUrl;

/** Listens for the buttons of answers that one person alone sees. Each press is a job. */
public final class AskingButtons implements SlackListener {
  private final JobQueue queue;
  private final Clock clock;

  public AskingButtons(JobQueue queue, Clock clock) {
    this.queue = requireNonNull(queue, "queue");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Who pressed, and what the button holds. */
  private record Press(Asker by, String name, String value) {}

  @FunctionalInterface
  private interface Work {
    Job of(Press press);
  }

  @Override
  public void listen(App app) {
    on(
        app,
        Buttons.POST_IN_CHANNEL,
        press -> new ChannelPost(press.by(), press.name(), press.value()));
    on(app, Buttons.FORGET, press -> new ForgetRequest(press.by(), article(press.value())));
  }

  private void on(App app, String button, Work work) {
    app.blockAction(
        button,
        (request, context) -> {
          queue.add(work.of(press(request.getPayload(), context)));
          return context.ack();
        });
  }

  private static String article(String value) {
    return value.equals(Buttons.WHOLE_CHANNEL) ? "" : value;
  }

  private Press press(BlockActionPayload payload, ActionContext context) {
    ResponseUrl answers = new ResponseUrl(payload.getResponseUrl(), clock.millis());
    BlockActionPayload.User user = payload.getUser();
    String team = context.getTeamId();
    Asker by =
        new Asker(
            team,
            payload.getChannel().getId(),
            payload.getContainer().getThreadTs(),
            user.getId(),
            answers,
            user.getTeamId() != null && !user.getTeamId().equals(team));
    String name = user.getName() == null ? user.getUsername() : user.getName();
    return new Press(by, name, payload.getActions().get(0).getValue());
  }
}
