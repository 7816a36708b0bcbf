// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import org.whosaid.job.JobQueue;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

/**
 * Listens for messages with links: translates, writes one row into the queue, acknowledges. A row
 * that cannot be written is not acknowledged, so that Slack delivers the event again.
 */
public final class SharedLinks implements SlackListener {
  private final JobQueue queue;

  public SharedLinks(JobQueue queue) {
    this.queue = requireNonNull(queue, "queue");
  }

  @Override
  public void listen(App app) {
    app.event(MessageEvent.class, (payload, context) -> take(context));
    app.event(MessageMeEvent.class, (payload, context) -> take(context));
    app.event(MessageFileShareEvent.class, (payload, context) -> take(context));
    app.event(MessageThreadBroadcastEvent.class, (payload, context) -> take(context));
    app.event(MessageChangedEvent.class, (payload, context) -> take(context));
    app.event(AppMentionEvent.class, (payload, context) -> take(context));
  }

  private Response take(EventContext context) {
    IncomingMessage.read(OriginalPayload.of(context))
        .filter(message -> !message.links().isEmpty() && isAPersons(message, context))
        .ifPresent(message -> queue.add(job(message, context)));
    return context.ack();
  }

  private static boolean isAPersons(IncomingMessage message, EventContext context) {
    IncomingMessage.Author author = message.author();
    return !author.bot() && author.user() != null && !author.user().equals(context.getBotUserId());
  }

  private static SharedMessage job(IncomingMessage message, EventContext context) {
    String channel = message.place().channel();
    ThreadAddress thread = new ThreadAddress(context.getTeamId(), channel, message.rootTs());
    boolean asked = message.place().direct() || message.mentions(context.getBotUserId());
    Sharer by = new Sharer(requireNonNull(message.author().user()), message.ts());
    return new SharedMessage(thread, by, message.links(), asked);
  }
}
