// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A message in the shape Slack gives it: in answers, in events and in interactions. */
final class MessageJson {
  private final Workspace workspace;

  MessageJson(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Without metadata, as Slack leaves it out unless it is asked for. */
  ObjectNode of(Message message) {
    ObjectNode json = Json.object();
    json.put("user", message.author().user()).put("type", "message").put("ts", message.ts());
    message
        .author()
        .botId()
        .ifPresentOrElse(bot -> author(json, bot, message), () -> person(json, message));
    json.put("text", message.text()).put("team", teamOf(message));
    if (message.isTombstone()) {
      json.put("subtype", "tombstone").put("hidden", true);
    }
    message.place().threadTs().ifPresent(root -> inThread(json, message.channel(), root));
    message.marks().edit().ifPresent(edit -> edited(json, edit));
    if (!message.content().blocks().isEmpty()) {
      json.set("blocks", message.blocks());
    }
    if (!message.content().attachments().isEmpty()) {
      json.set("attachments", message.content().attachments().deepCopy());
    }
    files(json, message);
    reactions(json, message);
    return json;
  }

  private void files(ObjectNode json, Message message) {
    if (!message.content().files().isEmpty()) {
      ArrayNode all = json.put("upload", false).putArray("files");
      for (String id : message.content().files()) {
        workspace.files().find(id).ifPresent(file -> all.add(workspace.files().json(file)));
      }
    }
  }

  ObjectNode withMetadata(Message message) {
    ObjectNode json = of(message);
    if (!message.content().metadata().isEmpty()) {
      json.set("metadata", message.content().metadata().deepCopy());
    }
    return json;
  }

  /** With what Slack says about the thread that the message begins, if it does. */
  ObjectNode withThread(Message message, boolean metadata) {
    ObjectNode json = metadata ? withMetadata(message) : of(message);
    List<Message> replies =
        message.isReply() || message.isEphemeral() ? List.of() : workspace.replies(message);
    if (!replies.isEmpty()) {
      ArrayNode users = Json.array();
      replies.stream().map(reply -> reply.author().user()).distinct().forEach(users::add);
      json.put("thread_ts", message.ts());
      json.put("reply_count", replies.size());
      json.put("reply_users_count", users.size());
      json.put("latest_reply", replies.get(replies.size() - 1).ts());
      json.set("reply_users", users);
      json.put("is_locked", false).put("subscribed", false);
    }
    return json;
  }

  private static void person(ObjectNode json, Message message) {
    byte[] seed = (message.channel() + message.ts()).getBytes(StandardCharsets.UTF_8);
    json.put("client_msg_id", UUID.nameUUIDFromBytes(seed).toString());
  }

  private void author(ObjectNode json, String botId, Message message) {
    String name = workspace.user(message.author().user()).map(User::name).orElse("");
    String app = appOf(botId);
    json.put("bot_id", botId).put("app_id", app);
    ObjectNode profile = json.putObject("bot_profile");
    profile.put("id", botId).put("app_id", app).put("name", name);
    profile.put("team_id", workspace.team().id());
    profile.put("deleted", false).put("updated", 0).putObject("icons");
  }

  String appOf(String botId) {
    return workspace.bot().botId().equals(Optional.of(botId))
        ? Workspace.APP
        : "A0" + botId.substring(2);
  }

  /** The workspace of who wrote it: for a guest of a shared channel, another one. */
  private String teamOf(Message message) {
    return workspace
        .user(message.author().user())
        .flatMap(user -> user.standing().otherTeam())
        .orElse(workspace.team().id());
  }

  private void inThread(ObjectNode json, String channel, String root) {
    json.put("thread_ts", root);
    workspace
        .message(channel, root)
        .ifPresent(parent -> json.put("parent_user_id", parent.author().user()));
  }

  private static void edited(ObjectNode json, Message.Edit edit) {
    json.putObject("edited").put("user", edit.user()).put("ts", edit.ts());
  }

  private static void reactions(ObjectNode json, Message message) {
    if (!message.marks().reactions().isEmpty()) {
      ArrayNode all = json.putArray("reactions");
      message
          .marks()
          .reactions()
          .forEach(
              (name, users) -> {
                JsonNode ids =
                    Json.array()
                        .addAll(users.stream().map(u -> (JsonNode) all.textNode(u)).toList());
                all.addObject().put("name", name).put("count", users.size()).set("users", ids);
              });
    }
  }
}
