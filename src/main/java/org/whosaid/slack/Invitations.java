// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import org.whosaid.job.JobQueue;
import org.whosaid.job.Welcome;

/** Listens for being invited into a channel. */
public final class Invitations implements SlackListener {
  private final JobQueue queue;

  public Invitations(JobQueue queue) {
    this.queue = requireNonNull(queue, "queue");
  }

  @Override
  public void listen(App app) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          MemberJoinedChannelEvent event = payload.getEvent();
          if (event.getUser().equals(context.getBotUserId())) {
            queue.add(new Welcome(context.getTeamId(), event.getChannel()));
          }
          return context.ack();
        });
  }
}
