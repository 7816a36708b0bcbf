// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code chat.*} methods: what the bot says. */
final class ChatMethods {
  /** {@code chat.update} refuses what {@code chat.postMessage} would let pass. */
  private static final int LONGEST_UPDATE = 4_000;

  private static final Set<String> NO = Set.of("false", "0");

  private final Workspace workspace;
  private final Rooms rooms;
  private final MessageJson json;

  ChatMethods(Workspace workspace, Rooms rooms) {
    this.workspace = workspace;
    this.rooms = rooms;
    this.json = new MessageJson(workspace);
  }

  ObjectNode post(ApiCall call) {
    String channel = rooms.writable(call).id();
    Optional<String> thread = call.text("thread_ts");
    thread.ifPresent(ts -> existingThread(channel, ts));
    Message.Content content = Contents.of(workspace, call);
    noteManners(call);
    Message message = workspace.add(channel, thread, workspace.bot(), content);
    ObjectNode answer = ok().put("channel", channel).put("ts", message.ts());
    answer.set("message", json.withMetadata(message));
    return answer;
  }

  ObjectNode postEphemeral(ApiCall call) {
    Channel channel = rooms.writable(call);
    String user = call.required("user");
    if (!workspace.members(channel.id()).contains(user)) {
      throw Refusal.of("user_not_in_channel");
    }
    Message message =
        workspace
            .messages()
            .add(
                channel.id(),
                call.text("thread_ts"),
                workspace.bot(),
                Contents.of(workspace, call),
                Optional.of(user));
    return ok().put("message_ts", message.ts());
  }

  ObjectNode update(ApiCall call) {
    Message before = own(call, "cant_update_message");
    if (call.text("text").filter(text -> Checked.length(text) > LONGEST_UPDATE).isPresent()) {
      throw Refusal.of("msg_too_long");
    }
    Message.Content given = Contents.of(workspace, call);
    Message.Content content =
        new Message.Content(
            given.text(),
            call.blocks().isPresent() ? given.blocks() : before.blocks(),
            given.attachments(),
            call.text("metadata").isPresent() || call.params().path("metadata").isObject()
                ? given.metadata()
                : before.content().metadata(),
            before.content().files());
    Message now =
        workspace
            .messages()
            .edit(before.channel(), before.ts(), content, workspace.bot().botId().orElseThrow());
    ObjectNode answer = ok().put("channel", now.channel()).put("ts", now.ts());
    answer.put("text", now.text()).set("message", json.withMetadata(now));
    return answer;
  }

  ObjectNode delete(ApiCall call) {
    Message message = own(call, "cant_delete_message");
    workspace.delete(message);
    return ok().put("channel", message.channel()).put("ts", message.ts());
  }

  ObjectNode permalink(ApiCall call) {
    String channel = rooms.known(call).id();
    Message message = existing(channel, call.required("message_ts"));
    String link =
        workspace.team().url() + "archives/" + channel + "/p" + message.ts().replace(".", "");
    String inThread =
        message.place().threadTs().map(ts -> "?thread_ts=" + ts + "&cid=" + channel).orElse("");
    return ok().put("channel", channel).put("permalink", link + inThread);
  }

  private Message own(ApiCall call, String errorWhenNot) {
    Channel channel = rooms.entered(call);
    Message message = existing(channel.id(), call.required("ts"));
    if (workspace.isArchived(channel)) {
      throw Refusal.of(errorWhenNot.equals("cant_update_message") ? "is_inactive" : "is_archived");
    }
    if (!message.author().botId().equals(workspace.bot().botId())) {
      throw Refusal.of(errorWhenNot);
    }
    return message;
  }

  private Message existing(String channel, String ts) {
    return workspace
        .message(channel, ts)
        .filter(message -> !message.isEphemeral() && !message.isTombstone())
        .orElseThrow(() -> Refusal.of("message_not_found"));
  }

  private void existingThread(String channel, String ts) {
    if (workspace.message(channel, ts).filter(message -> !message.isEphemeral()).isEmpty()) {
      throw Refusal.of("thread_not_found");
    }
  }

  private void noteManners(ApiCall call) {
    List<Fault> faults = new ArrayList<>();
    if (call.flag("reply_broadcast")) {
      faults.add(new Fault(Fault.Kind.BROADCAST, call.method(), "reply_broadcast"));
    }
    for (String unfurl : List.of("unfurl_links", "unfurl_media")) {
      if (!NO.contains(call.text(unfurl).orElse("not said"))) {
        faults.add(new Fault(Fault.Kind.UNFURLS, call.method(), unfurl));
      }
    }
    workspace.noted(faults);
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
