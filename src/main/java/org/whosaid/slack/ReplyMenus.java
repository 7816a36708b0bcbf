// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import java.util.Objects;
import org.whosaid.blockkit.ReplyMenu;
import org.whosaid.job.JobQueue;
import org.whosaid.job.MenuChoice;
import org.whosaid.job.ThreadAddress;

/** Listens for choices from the menu under a reply. */
public final class ReplyMenus implements SlackListener {
  private final JobQueue queue;

  public ReplyMenus(JobQueue queue) {
    this.queue = requireNonNull(queue, "queue");
  }

  @Override
  public void listen(App app) {
    app.blockAction(ReplyMenu.ACTION, (request, context) -> take(request.getPayload(), context));
  }

  private Response take(BlockActionPayload payload, ActionContext context) {
    BlockActionPayload.Container container = payload.getContainer();
    if (container.getMessageTs() != null) {
      String thread =
          container.getThreadTs() == null ? container.getMessageTs() : container.getThreadTs();
      ThreadAddress place =
          new ThreadAddress(context.getTeamId(), container.getChannelId(), thread);
      String choice = payload.getActions().get(0).getSelectedOption().getValue();
      queue.add(
          new MenuChoice(
              place, container.getMessageTs(), person(context.getTeamId(), payload), choice));
    }
    return context.ack();
  }

  private static MenuChoice.Person person(String team, BlockActionPayload payload) {
    BlockActionPayload.User user = payload.getUser();
    boolean fromOutside = user.getTeamId() != null && !user.getTeamId().equals(team);
    return new MenuChoice.Person(
        user.getId(), Objects.requireNonNullElse(user.getName(), ""), fromOutside);
  }
}
