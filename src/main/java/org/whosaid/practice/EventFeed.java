// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * Makes Slack's events of what happens in the channels the bot is in. Its own messages come back to
 * it as well, as they do in Slack.
 */
final class EventFeed implements Consumer<Change> {
  private final Workspace workspace;
  private final Views views;
  private final Envelopes envelopes;
  private final MessageJson json;

  EventFeed(Workspace workspace, Views views, Envelopes envelopes) {
    this.workspace = workspace;
    this.views = views;
    this.envelopes = envelopes;
    this.json = new MessageJson(workspace);
  }

  @Override
  public void accept(Change change) {
    if (change instanceof Change.Posted posted && reaches(posted.message())) {
      posted(posted.message());
    } else if (change instanceof Change.Edited edited && reaches(edited.now())) {
      edited(edited);
    } else if (change instanceof Change.Deleted deleted && reaches(deleted.message())) {
      deleted(deleted);
    } else if (change instanceof Change.Reacted reacted && reaches(reacted.now())) {
      reacted(reacted.now(), reacted.reaction());
    } else if (change instanceof Change.Joined joined) {
      joined(joined);
    } else if (change instanceof Change.Left left) {
      left(left);
    } else if (change instanceof Change.Archived archived) {
      archived(archived);
    } else if (change instanceof Change.HomeOpened opened) {
      opened(opened);
    } else if (change instanceof Change.TokensRevoked) {
      revoked();
    } else if (change instanceof Change.Uninstalled) {
      envelopes.send(workspace, "", event("app_uninstalled"));
      revoked();
    }
  }

  private boolean reaches(Message message) {
    return !message.isEphemeral() && reaches(message.channel());
  }

  private boolean reaches(String channel) {
    return workspace.isIn(workspace.bot(), channel);
  }

  private Channel channel(String id) {
    return workspace.channelWithId(id).orElseThrow();
  }

  private void posted(Message message) {
    Channel channel = channel(message.channel());
    ObjectNode event = json.withMetadata(message);
    if (!message.content().files().isEmpty()) {
      event.put("subtype", "file_share");
    }
    event.put("channel", channel.id()).put("event_ts", message.ts());
    event.put("channel_type", channel.kind().channelType());
    guest(event, message);
    envelopes.send(workspace, channel.kind().scope("history"), event);
    if (channel.kind() != Channel.Kind.DIRECT && mentionsBot(message)) {
      ObjectNode mention = event.deepCopy().put("type", "app_mention");
      mention.remove("channel_type");
      mention.remove("subtype");
      envelopes.send(workspace, "app_mentions:read", mention);
    }
  }

  /** Of a member of another organisation, Slack says which one. */
  private void guest(ObjectNode event, Message message) {
    workspace
        .user(message.author().user())
        .flatMap(user -> user.standing().otherTeam())
        .ifPresent(team -> event.put("user_team", team).put("source_team", team));
  }

  private boolean mentionsBot(Message message) {
    return message.text().contains("<@" + workspace.bot().id() + ">");
  }

  private void edited(Change.Edited edited) {
    ObjectNode event = hidden("message_changed", edited.now(), edited.at());
    event.set("message", json.withThread(edited.now(), true));
    event.set("previous_message", json.withThread(edited.before(), true));
    sendMessage(edited.now(), event);
  }

  private void deleted(Change.Deleted deleted) {
    ObjectNode event = hidden("message_deleted", deleted.message(), deleted.at());
    event.put("deleted_ts", deleted.message().ts());
    event.set("previous_message", json.withMetadata(deleted.message()));
    sendMessage(deleted.message(), event);
  }

  private void sendMessage(Message message, ObjectNode event) {
    envelopes.send(workspace, channel(message.channel()).kind().scope("history"), event);
  }

  private ObjectNode hidden(String subtype, Message message, String at) {
    return event("message")
        .put("subtype", subtype)
        .put("hidden", true)
        .put("channel", message.channel())
        .put("channel_type", channel(message.channel()).kind().channelType())
        .put("ts", at)
        .put("event_ts", at);
  }

  private void reacted(Message message, Change.Reaction reaction) {
    ObjectNode event = event(reaction.added() ? "reaction_added" : "reaction_removed");
    event.put("user", reaction.user()).put("reaction", reaction.name());
    ObjectNode item = event.putObject("item").put("type", "message");
    item.put("channel", message.channel()).put("ts", message.ts());
    event.put("item_user", message.author().user()).put("event_ts", reaction.at());
    envelopes.send(workspace, "reactions:read", event);
  }

  private void joined(Change.Joined joined) {
    if (reaches(joined.channel().id())) {
      ObjectNode event = membership("member_joined_channel", joined.channel(), joined.user());
      joined.inviter().ifPresent(inviter -> event.put("inviter", inviter));
      event.put("event_ts", joined.at());
      envelopes.send(workspace, joined.channel().kind().scope("read"), event);
    }
  }

  private void left(Change.Left left) {
    Channel channel = left.channel();
    boolean isPrivate = channel.kind() == Channel.Kind.PRIVATE;
    if (left.user().equals(workspace.bot().id())) {
      ObjectNode event = event(isPrivate ? "group_left" : "channel_left");
      event.put("channel", channel.id()).put("event_ts", left.at());
      envelopes.send(workspace, channel.kind().scope("read"), event);
    } else if (reaches(channel.id())) {
      ObjectNode event = membership("member_left_channel", channel, left.user());
      envelopes.send(workspace, channel.kind().scope("read"), event.put("event_ts", left.at()));
    }
  }

  private ObjectNode membership(String type, Channel channel, String user) {
    return event(type)
        .put("user", user)
        .put("channel", channel.id())
        .put("channel_type", channel.kind() == Channel.Kind.PUBLIC ? "C" : "G")
        .put("team", workspace.team().id());
  }

  private void archived(Change.Archived archived) {
    Channel channel = archived.channel();
    if (reaches(channel.id())) {
      boolean isPrivate = channel.kind() == Channel.Kind.PRIVATE;
      ObjectNode event = event(isPrivate ? "group_archive" : "channel_archive");
      event.put("channel", channel.id()).put("user", archived.by());
      event.put("is_moved", 0).put("event_ts", archived.at());
      envelopes.send(workspace, channel.kind().scope("read"), event);
    }
  }

  private void opened(Change.HomeOpened opened) {
    User user = workspace.user(opened.user()).orElseThrow();
    ObjectNode event = event("app_home_opened").put("user", user.id());
    event.put("channel", workspace.people().direct(user).id());
    event.put("tab", opened.tab()).put("event_ts", opened.at());
    if (opened.tab().equals("home")) {
      views.home(user).ifPresent(home -> event.set("view", home.json(workspace, Json.object())));
    }
    envelopes.send(workspace, "", event);
  }

  private void revoked() {
    ObjectNode event = event("tokens_revoked");
    ObjectNode tokens = event.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(workspace.bot().id());
    envelopes.send(workspace, "", event);
  }

  private static ObjectNode event(String type) {
    return Json.object().put("type", type);
  }
}
