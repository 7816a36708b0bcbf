// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** {@code conversations.info} and others that are about channels, and {@code reactions.*}. */
final class ChannelMethods {
  private final Workspace workspace;
  private final Rooms rooms;

  ChannelMethods(Workspace workspace, Rooms rooms) {
    this.workspace = workspace;
    this.rooms = rooms;
  }

  ObjectNode info(ApiCall call) {
    Channel channel = rooms.known(call);
    rooms.require(channel.kind().scope("read"));
    ObjectNode answer = ok();
    answer.set("channel", about(channel));
    return answer;
  }

  private ObjectNode about(Channel channel) {
    boolean direct = channel.kind() == Channel.Kind.DIRECT;
    boolean shared = workspace.isShared(channel.id());
    ObjectNode about = Json.object().put("id", channel.id());
    if (direct) {
      workspace.members(channel.id()).stream()
          .filter(id -> !id.equals(workspace.bot().id()))
          .findFirst()
          .ifPresent(other -> about.put("user", other));
    } else {
      about.put("name", channel.name()).put("name_normalized", channel.name());
      about.putObject("topic").put("value", "").put("creator", "").put("last_set", 0);
      about.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
    }
    about.put("is_channel", channel.kind() == Channel.Kind.PUBLIC);
    about.put("is_group", channel.kind() == Channel.Kind.PRIVATE);
    about.put("is_im", direct).put("is_mpim", false);
    about.put("is_private", channel.kind() != Channel.Kind.PUBLIC);
    about.put("is_archived", workspace.isArchived(channel));
    about.put("is_shared", shared).put("is_ext_shared", shared).put("is_org_shared", false);
    about.put("is_general", false).put("is_member", rooms.isIn(channel)).put("created", 0);
    about.put("creator", workspace.channelStates().existing(channel.id()).creator);
    about.put("context_team_id", workspace.team().id());
    ArrayNode teams = about.putArray("shared_team_ids").add(workspace.team().id());
    workspace.channelStates().existing(channel.id()).sharedWith.forEach(teams::add);
    return about;
  }

  ObjectNode members(ApiCall call) {
    Channel channel = rooms.known(call);
    rooms.require(channel.kind().scope("read"));
    ObjectNode answer = ok();
    ArrayNode members = answer.putArray("members");
    workspace.members(channel.id()).stream().sorted().forEach(members::add);
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  /**
   * The channels the bot or somebody else is in, of the kinds asked for. Of somebody else's private
   * channels the bot sees those that it is in too.
   */
  ObjectNode ofMember(ApiCall call) {
    String member = call.text("user").orElse(workspace.bot().id());
    if (workspace.user(member).isEmpty()) {
      throw Refusal.of("user_not_found");
    }
    boolean archivedToo = !call.flag("exclude_archived");
    List<String> types =
        List.of(call.text("types").orElse("public_channel").split("\\s*,\\s*", -1));
    ObjectNode answer = ok();
    ArrayNode channels = answer.putArray("channels");
    for (Channel channel : workspace.channels()) {
      boolean seen = channel.kind() == Channel.Kind.PUBLIC || rooms.isIn(channel);
      boolean wanted = archivedToo || !workspace.isArchived(channel);
      if (types.contains(type(channel))
          && seen
          && wanted
          && workspace.members(channel.id()).contains(member)) {
        rooms.require(channel.kind().scope("read"));
        channels.add(about(channel));
      }
    }
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private static String type(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "public_channel";
      case PRIVATE -> "private_channel";
      case DIRECT -> "im";
    };
  }

  /** Opens the direct messages with somebody, or finds them open. */
  ObjectNode open(ApiCall call) {
    Optional<String> channel = call.text("channel");
    if (channel.isPresent()) {
      return opened(rooms.known(call), true);
    }
    String id =
        call.text("users")
            .orElseThrow(() -> Refusal.of("users_list_not_supplied"))
            .split(",", -1)[0];
    User user = workspace.user(id).orElseThrow(() -> Refusal.of("user_not_found"));
    if (user.isBot()) {
      throw Refusal.of("cannot_dm_bot");
    }
    boolean before =
        workspace.channels().stream()
            .anyMatch(one -> one.kind() == Channel.Kind.DIRECT && workspace.isIn(user, one.id()));
    return opened(workspace.people().direct(user), before);
  }

  private static ObjectNode opened(Channel channel, boolean before) {
    ObjectNode answer = ok().put("no_op", before).put("already_open", before);
    answer.putObject("channel").put("id", channel.id());
    return answer;
  }

  ObjectNode react(ApiCall call) {
    Message message = reactable(call);
    if (!workspace.messages().react(message, workspace.bot().id(), call.required("name"))) {
      throw Refusal.of("already_reacted");
    }
    return ok();
  }

  ObjectNode unreact(ApiCall call) {
    Message message = reactable(call);
    if (!workspace.messages().unreact(message, workspace.bot().id(), call.required("name"))) {
      throw Refusal.of("no_reaction");
    }
    return ok();
  }

  private Message reactable(ApiCall call) {
    Channel channel = rooms.writable(call);
    return workspace
        .message(channel.id(), call.required("timestamp"))
        .orElseThrow(() -> Refusal.of("message_not_found"));
  }

  /** What the bot says it is doing in a thread; an empty status takes it away. */
  ObjectNode status(ApiCall call) {
    Channel channel =
        rooms.writable(
            new ApiCall(call.method(), Json.object().put("channel", call.required("channel_id"))));
    String thread = call.required("thread_ts");
    if (!call.params().has("status")) {
      call.required("status");
    }
    if (workspace.message(channel.id(), thread).isEmpty()) {
      throw Refusal.of("invalid_thread_ts");
    }
    workspace.channelStates().status(channel.id(), thread, call.text("status").orElse(""));
    return ok();
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
