// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.model.event.ReactionAddedEvent;
import org.whosaid.job.JobQueue;
import org.whosaid.job.Reaction;
import org.whosaid.job.Sharer;

/** Listens for emoji under messages: one of them asks for an answer. */
public final class Reactions implements SlackListener {
  private static final String MESSAGE = "message";

  private final JobQueue queue;

  public Reactions(JobQueue queue) {
    this.queue = requireNonNull(queue, "queue");
  }

  @Override
  public void listen(App app) {
    app.event(
        ReactionAddedEvent.class,
        (payload, context) -> {
          ReactionAddedEvent event = payload.getEvent();
          ReactionAddedEvent.Item item = event.getItem();
          if (MESSAGE.equals(item.getType()) && !event.getUser().equals(context.getBotUserId())) {
            Sharer by = new Sharer(event.getUser(), item.getTs());
            queue.add(
                new Reaction(context.getTeamId(), item.getChannel(), by, event.getReaction()));
          }
          return context.ack();
        });
  }
}
