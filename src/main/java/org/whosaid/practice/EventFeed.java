// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Makes Slack's events of what happens in the channels the bot is in. Its own messages come back to
 * it as well, as they do in Slack.
 */
final class EventFeed implements Consumer<Change> {
  private final Workspace workspace;
  private final MessageJson json;
  private final Clock clock;
  private final Consumer<Parcel> bot;
  private final AtomicLong count = new AtomicLong();

  EventFeed(Workspace workspace, Clock clock, Consumer<Parcel> bot) {
    this.workspace = workspace;
    this.json = new MessageJson(workspace);
    this.clock = clock;
    this.bot = bot;
  }

  @Override
  public void accept(Change change) {
    if (change instanceof Change.Posted posted && reaches(posted.message())) {
      posted(posted.message());
    } else if (change instanceof Change.Edited edited && reaches(edited.now())) {
      edited(edited.now(), edited.before());
    } else if (change instanceof Change.Deleted deleted && reaches(deleted.message())) {
      deleted(deleted.message());
    }
  }

  private boolean reaches(Message message) {
    return !message.isEphemeral() && workspace.isIn(Workspace.BOT, message.channel());
  }

  private void posted(Message message) {
    Channel channel = workspace.channelWithId(message.channel()).orElseThrow();
    ObjectNode event = json.withMetadata(message);
    event.put("channel", channel.id()).put("event_ts", message.ts());
    event.put("channel_type", channel.kind().channelType());
    send(event);
    if (channel.kind() != Channel.Kind.DIRECT && mentionsBot(message)) {
      ObjectNode mention = event.deepCopy().put("type", "app_mention");
      mention.remove("channel_type");
      send(mention);
    }
  }

  private static boolean mentionsBot(Message message) {
    return message.text().contains("<@" + Workspace.BOT.id() + ">");
  }

  private void edited(Message now, Message before) {
    String at = now.marks().edit().map(Message.Edit::ts).orElse(now.ts());
    ObjectNode event = hidden("message_changed", now, at);
    event.set("message", json.withThread(now, true));
    event.set("previous_message", json.withThread(before, true));
    send(event);
  }

  private void deleted(Message message) {
    ObjectNode event = hidden("message_deleted", message, message.ts());
    event.put("deleted_ts", message.ts());
    event.set("previous_message", json.withMetadata(message));
    send(event);
  }

  private ObjectNode hidden(String subtype, Message message, String at) {
    Optional<Channel> channel = workspace.channelWithId(message.channel());
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", message.channel())
        .put("channel_type", channel.orElseThrow().kind().channelType())
        .put("ts", at)
        .put("event_ts", at);
  }

  private void send(ObjectNode event) {
    String id = String.format(Locale.ROOT, "Ev%09d", count.incrementAndGet());
    ObjectNode envelope = Json.object();
    envelope.put("token", "practice-verification-token").put("team_id", Workspace.TEAM);
    envelope.put("context_team_id", Workspace.TEAM).putNull("context_enterprise_id");
    envelope.put("api_app_id", Workspace.APP).set("event", event);
    envelope.put("type", "event_callback").put("event_id", id);
    envelope.put("event_time", clock.instant().getEpochSecond());
    ObjectNode authorization = envelope.putArray("authorizations").addObject();
    authorization.putNull("enterprise_id").put("team_id", Workspace.TEAM);
    authorization.put("user_id", Workspace.BOT.id()).put("is_bot", true);
    authorization.put("is_enterprise_install", false);
    envelope.put("is_ext_shared_channel", false).put("event_context", "4-practice-" + id);
    bot.accept(new Parcel(Parcel.Kind.EVENT, id, Json.write(envelope)));
  }
}
