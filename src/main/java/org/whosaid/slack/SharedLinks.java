// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.whosaid.job.DirectMessage;
import org.whosaid.job.Job;
import org.whosaid.job.JobQueue;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.Sharer;
import org.whosaid.job.TakenBack;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.ThreadQuestion;

/**
 * Listens for messages with links: translates, writes one row into the queue, acknowledges. A row
 * that cannot be written is not acknowledged, so that Slack delivers the event again.
 */
public final class SharedLinks implements SlackListener {
  private final JobQueue queue;
  private final UnaryOperator<String> identity;

  /**
   * @param identity the same for every spelling of a link
   */
  public SharedLinks(JobQueue queue, UnaryOperator<String> identity) {
    this.queue = requireNonNull(queue, "queue");
    this.identity = requireNonNull(identity, "identity");
  }

  @Override
  public void listen(App app) {
    app.event(MessageEvent.class, (payload, context) -> take(context));
    app.event(MessageMeEvent.class, (payload, context) -> take(context));
    app.event(MessageFileShareEvent.class, (payload, context) -> take(context));
    app.event(MessageThreadBroadcastEvent.class, (payload, context) -> take(context));
    app.event(MessageChangedEvent.class, (payload, context) -> take(context));
    app.event(MessageDeletedEvent.class, (payload, context) -> take(context));
    app.event(AppMentionEvent.class, (payload, context) -> take(context));
  }

  private Response take(EventContext context) {
    String payload = OriginalPayload.of(context);
    WithdrawnLinks.read(payload, identity).ifPresent(gone -> queue.add(takenBack(gone, context)));
    IncomingMessage.read(payload, identity)
        .filter(message -> isAPersons(message, context))
        .flatMap(message -> job(message, context))
        .ifPresent(queue::add);
    return context.ack();
  }

  private static boolean isAPersons(IncomingMessage message, EventContext context) {
    IncomingMessage.Author author = message.author();
    return !author.bot() && author.user() != null && !author.user().equals(context.getBotUserId());
  }

  private static Optional<Job> job(IncomingMessage message, EventContext context) {
    String channel = message.place().channel();
    ThreadAddress thread = new ThreadAddress(context.getTeamId(), channel, message.rootTs());
    boolean asked = message.place().direct() || message.mentions(context.getBotUserId());
    IncomingMessage.Author author = message.author();
    boolean fromOutside = author.team() != null && !author.team().equals(context.getTeamId());
    Sharer by = new Sharer(requireNonNull(author.user()), message.ts(), fromOutside);
    if (!message.links().isEmpty()) {
      return Optional.of(new SharedMessage(thread, by, message.links(), asked, message.edited()));
    }
    if (message.place().direct()) {
      return message.edited() ? Optional.empty() : Optional.of(new DirectMessage(thread, by));
    }
    boolean called = message.threadTs() != null && message.mentions(context.getBotUserId());
    return called ? Optional.of(new ThreadQuestion(thread, by)) : Optional.empty();
  }

  private static TakenBack takenBack(WithdrawnLinks gone, EventContext context) {
    return new TakenBack(context.getTeamId(), gone.channel(), gone.messageTs(), gone.links());
  }
}
