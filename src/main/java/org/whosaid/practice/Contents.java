// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reads what a call wants to say, and refuses what Slack refuses. */
final class Contents {
  /** Slack cuts a longer {@code text}. */
  private static final int LONGEST_TEXT = 40_000;

  private static final int METADATA_BYTES = 16_000;
  private static final BlockKitRules RULES = new BlockKitRules();

  private Contents() {}

  /** What the call wants to say, after everything Slack refuses has been refused. */
  static Message.Content of(Workspace workspace, ApiCall call) {
    String text = call.text("text").orElse("");
    ArrayNode blocks = call.blocks().orElseGet(Json::array);
    if (text.isBlank() && blocks.isEmpty()) {
      throw Refusal.of("no_text");
    }
    checked(blocks);
    workspace.noted(FaultFinder.inMessage(call.method(), text, blocks));
    return new Message.Content(
        cut(text), BlockIds.filled(blocks), Json.array(), metadata(call), List.of());
  }

  private static void checked(ArrayNode blocks) {
    List<String> problems = RULES.ofMessage(blocks);
    if (!problems.isEmpty()) {
      throw Refusal.of("invalid_blocks", problems);
    }
    if (BlockKitRules.textLength(blocks) > BlockKitRules.TEXT_OF_ALL_BLOCKS) {
      throw Refusal.of("msg_blocks_too_long");
    }
  }

  private static String cut(String text) {
    return Checked.length(text) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
  }

  private static ObjectNode metadata(ApiCall call) {
    JsonNode metadata = call.json("metadata", "invalid_metadata_format").orElseGet(Json::object);
    if (!metadata.isObject()) {
      throw Refusal.of("invalid_metadata_format");
    }
    if (!metadata.isEmpty()
        && !(metadata.path("event_type").isTextual()
            && metadata.path("event_payload").isObject())) {
      throw Refusal.of("invalid_metadata_schema");
    }
    if (Json.write(metadata).length() > METADATA_BYTES) {
      throw Refusal.of("metadata_too_large");
    }
    return (ObjectNode) metadata;
  }
}
