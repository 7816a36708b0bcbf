// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code conversations.replies} and {@code conversations.history}: what the bot reads. */
final class ConversationMethods {
  private static final int MOST = 1_000;
  private static final int USUAL_HISTORY = 100;
  private static final String CURSOR = "next_ts:";

  private final Workspace workspace;
  private final Rooms rooms;
  private final MessageJson json;

  ConversationMethods(Workspace workspace, Rooms rooms) {
    this.workspace = workspace;
    this.rooms = rooms;
    this.json = new MessageJson(workspace);
  }

  /** A thread, oldest first; the message that begins it stands on every page. */
  ObjectNode replies(ApiCall call) {
    Channel channel = rooms.readable(call);
    String ts = call.required("ts");
    Message asked =
        workspace
            .message(channel.id(), ts)
            .filter(message -> !message.isEphemeral())
            .orElseThrow(() -> Refusal.of("thread_not_found"));
    if (asked.isReply()) {
      return page(call, List.of(asked), List.of(), MOST);
    }
    List<Message> replies = within(call, workspace.replies(asked));
    String from = cursor(call);
    List<Message> rest = replies.stream().filter(m -> m.ts().compareTo(from) >= 0).toList();
    return page(call, List.of(asked), rest, MOST);
  }

  /** A channel, newest first, without what stands in threads. */
  ObjectNode history(ApiCall call) {
    Channel channel = rooms.readable(call);
    List<Message> newestFirst = new ArrayList<>(within(call, workspace.channel(channel)));
    Collections.reverse(newestFirst);
    String from = cursor(call);
    List<Message> rest =
        newestFirst.stream().filter(m -> from.isEmpty() || m.ts().compareTo(from) <= 0).toList();
    return page(call, List.of(), rest, USUAL_HISTORY);
  }

  private List<Message> within(ApiCall call, List<Message> all) {
    String oldest = call.text("oldest").orElse("");
    String latest = call.text("latest").orElse("~");
    boolean inclusive = call.flag("inclusive");
    return all.stream()
        .filter(
            message -> {
              int after = message.ts().compareTo(oldest);
              int before = latest.compareTo(message.ts());
              return inclusive ? after >= 0 && before >= 0 : after > 0 && before > 0;
            })
        .toList();
  }

  private ObjectNode page(ApiCall call, List<Message> first, List<Message> rest, int usual) {
    int limit = call.number("limit", usual, MOST);
    if (limit < 1) {
      throw Refusal.of("invalid_limit");
    }
    int room = Math.max(first.isEmpty() ? 1 : 0, limit - first.size());
    // A page always moves on, so that a reader with a limit of 1 comes to the end.
    int taken = Math.min(rest.size(), Math.max(1, room));
    boolean metadata = call.flag("include_all_metadata");
    ObjectNode answer = Json.object().put("ok", true);
    ArrayNode messages = answer.putArray("messages");
    first.forEach(message -> messages.add(json.withThread(message, metadata)));
    rest.subList(0, taken).forEach(message -> messages.add(json.withThread(message, metadata)));
    boolean more = taken < rest.size();
    answer.put("has_more", more);
    answer
        .putObject("response_metadata")
        .put("next_cursor", more ? encoded(rest.get(taken).ts()) : "");
    return answer;
  }

  private static String encoded(String ts) {
    return Base64.getEncoder().encodeToString((CURSOR + ts).getBytes(StandardCharsets.UTF_8));
  }

  private static String cursor(ApiCall call) {
    Optional<String> given = call.text("cursor");
    if (given.isEmpty()) {
      return "";
    }
    try {
      String decoded = new String(Base64.getDecoder().decode(given.get()), StandardCharsets.UTF_8);
      if (decoded.startsWith(CURSOR)) {
        return decoded.substring(CURSOR.length());
      }
    } catch (IllegalArgumentException notBase64) {
      // the same answer as for a cursor that was never given out
    }
    throw Refusal.of("invalid_cursor");
  }
}
