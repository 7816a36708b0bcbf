// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import org.whosaid.job.JobQueue;
import org.whosaid.job.SharedMessage;

/**
 * Listens for messages with links: translates, writes one row into the queue, acknowledges. A row
 * that cannot be written is not acknowledged, so that Slack delivers the event again.
 */
final class SharedLinks {
  private final JobQueue queue;
  private final BotIdentity bot;

  SharedLinks(JobQueue queue, BotIdentity bot) {
    this.queue = requireNonNull(queue, "queue");
    this.bot = requireNonNull(bot, "bot");
  }

  void listen(App app) {
    app.event(
        MessageEvent.class,
        (payload, context) ->
            take(IncomingMessage.of(payload.getTeamId(), payload.getEvent()), context));
    app.event(
        MessageFileShareEvent.class,
        (payload, context) ->
            take(IncomingMessage.of(payload.getTeamId(), payload.getEvent()), context));
    app.event(
        MessageThreadBroadcastEvent.class,
        (payload, context) ->
            take(IncomingMessage.of(payload.getTeamId(), payload.getEvent()), context));
    app.event(
        AppMentionEvent.class,
        (payload, context) ->
            take(IncomingMessage.of(payload.getTeamId(), payload.getEvent()), context));
    app.event(MessageChangedEvent.class, this::edited);
  }

  /**
   * An edit by a person has an "edited" mark; a change without one is Slack's own, an unfurled link
   * for instance. Links that were there before the edit have their answers already: the same link
   * in the same thread is the same job.
   */
  private Response edited(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    MessageChangedEvent.Message now = payload.getEvent().getMessage();
    if (now == null || now.getEdited() == null) {
      return context.ack();
    }
    return take(IncomingMessage.of(payload.getTeamId(), payload.getEvent(), now), context);
  }

  private Response take(IncomingMessage message, EventContext context) {
    IncomingMessage.Author author = message.author();
    if (author.bot() == null && author.user() != null && !author.user().equals(bot.user())) {
      List<String> links = MessageLinks.in(message.blocks(), message.text());
      if (!links.isEmpty()) {
        boolean asked = message.place().isDirectMessage() || message.mentions(bot.user());
        queue.add(new SharedMessage(message.thread(), message.ts(), links, asked));
      }
    }
    return context.ack();
  }
}
