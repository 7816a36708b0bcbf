// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code files.*} methods: what people shared, and what the bot shares. */
final class FileMethods {
  private static final int LARGEST = 1_000_000_000;

  private final Workspace workspace;
  private final Rooms rooms;

  FileMethods(Workspace workspace, Rooms rooms) {
    this.workspace = workspace;
    this.rooms = rooms;
  }

  /** A file, as far as the bot may see it: its own, or shared where it is. */
  ObjectNode info(ApiCall call) {
    SharedFile file =
        workspace
            .files()
            .find(call.required("file"))
            .filter(this::isSeen)
            .orElseThrow(() -> Refusal.of("file_not_found"));
    ObjectNode answer = ok();
    answer.set("file", workspace.files().json(file));
    answer.putArray("comments");
    return answer;
  }

  private boolean isSeen(SharedFile file) {
    return file.by().equals(workspace.bot().id())
        || workspace.channels().stream()
            .filter(rooms::isIn)
            .flatMap(channel -> workspace.all(channel.id()).stream())
            .anyMatch(message -> message.content().files().contains(file.id()));
  }

  ObjectNode uploadUrl(ApiCall call) {
    String name = call.required("filename");
    call.required("length");
    int length = call.number("length", 0, LARGEST + 1);
    if (length < 1 || length > LARGEST) {
      throw Refusal.of("invalid_arguments", List.of("must be more than 0 [json-pointer:/length]"));
    }
    String id = workspace.files().announce(name, length, workspace.bot().id());
    return ok().put("upload_url", workspace.files().uploadUrl(id)).put("file_id", id);
  }

  ObjectNode complete(ApiCall call) {
    JsonNode asked =
        call.json("files", "invalid_arguments").orElseThrow(() -> Refusal.of("invalid_arguments"));
    if (!asked.isArray() || asked.isEmpty()) {
      throw Refusal.of("invalid_arguments", List.of("must be an array [json-pointer:/files]"));
    }
    Optional<Channel> channel = channel(call);
    Optional<String> thread = call.text("thread_ts");
    thread.ifPresent(ts -> existingThread(channel, ts));
    List<String> ids = new ArrayList<>();
    ObjectNode answer = ok();
    ArrayNode files = answer.putArray("files");
    for (JsonNode one : asked) {
      SharedFile file = completed(one);
      ids.add(file.id());
      files.add(workspace.files().json(file));
    }
    channel.ifPresent(to -> share(call, to, thread, ids));
    return answer;
  }

  private Optional<Channel> channel(ApiCall call) {
    Optional<String> id = call.text("channel_id").or(() -> call.text("channels"));
    return id.map(
        one -> rooms.writable(new ApiCall(call.method(), Json.object().put("channel", one))));
  }

  private void existingThread(Optional<Channel> channel, String ts) {
    if (channel.flatMap(in -> workspace.message(in.id(), ts)).isEmpty()) {
      throw Refusal.of("invalid_thread_ts");
    }
  }

  private SharedFile completed(JsonNode one) {
    Optional<String> title = Optional.of(one.path("title").asText()).filter(t -> !t.isEmpty());
    return workspace
        .files()
        .complete(one.path("id").asText(), title)
        .orElseThrow(() -> Refusal.of("file_not_found"));
  }

  private void share(ApiCall call, Channel to, Optional<String> thread, List<String> ids) {
    String comment = call.text("initial_comment").orElse("");
    workspace.noted(Mrkdwn.faults(comment, call.method() + " /initial_comment"));
    Message.Content content = Message.Content.of(comment, Json.array()).withFiles(ids);
    workspace.add(to.id(), thread, workspace.bot(), content);
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
