// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Gives blocks and elements the ids Slack gives those that came without. */
final class BlockIds {
  private static final Set<String> ACTING =
      Set.of(
          "button",
          "overflow",
          "static_select",
          "multi_static_select",
          "radio_buttons",
          "checkboxes",
          "plain_text_input",
          "number_input",
          "timepicker",
          "conversations_select",
          "multi_users_select");

  private BlockIds() {}

  static ArrayNode filled(ArrayNode blocks) {
    ArrayNode filled = blocks.deepCopy();
    for (int i = 0; i < filled.size(); i++) {
      ObjectNode block = (ObjectNode) filled.get(i);
      if (block.path("block_id").asText().isEmpty()) {
        block.put("block_id", "auto" + i);
      }
      int at = 0;
      for (JsonNode element : block.path("elements")) {
        fill(element, at++);
      }
      fill(block.path("accessory"), at);
      fill(block.path("element"), at);
    }
    return filled;
  }

  private static void fill(JsonNode element, int at) {
    if (element instanceof ObjectNode acting
        && ACTING.contains(element.path("type").asText())
        && element.path("action_id").asText().isEmpty()) {
      acting.put("action_id", "act" + at);
    }
  }
}
