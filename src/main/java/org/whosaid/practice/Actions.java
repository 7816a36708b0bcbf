// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a press of a button or a choice from a menu looks like in a payload. */
final class Actions {
  private Actions() {}

  /**
   * The entry of {@code actions} for one element of the blocks.
   *
   * @param option the value of the option chosen, for a menu; several with commas between them
   * @throws NoSuchElementException if there is no such element or option
   */
  static ObjectNode taken(JsonNode blocks, String actionId, Optional<String> option) {
    for (JsonNode block : blocks) {
      for (JsonNode element : elements(block)) {
        if (element.path("action_id").asText().equals(actionId)) {
          return taken(block, element, option);
        }
      }
    }
    throw new NoSuchElementException("nothing to press with action_id " + actionId);
  }

  static List<JsonNode> elements(JsonNode block) {
    List<JsonNode> elements = new ArrayList<>();
    block.path("elements").forEach(elements::add);
    elements.add(block.path("accessory"));
    elements.add(block.path("element"));
    return elements;
  }

  private static ObjectNode taken(JsonNode block, JsonNode element, Optional<String> option) {
    ObjectNode action = Json.object();
    action.set("action_id", element.path("action_id"));
    action.set("block_id", block.path("block_id"));
    action.set("type", element.path("type"));
    for (String copied : List.of("text", "value", "style", "placeholder")) {
      if (element.has(copied)) {
        action.set(copied, element.get(copied));
      }
    }
    if (Fields.needsChoice(element)) {
      List<String> chosen =
          option
              .map(given -> List.of(given.split(",", -1)))
              .orElseThrow(
                  () ->
                      new NoSuchElementException(
                          "a menu needs an option: " + element.path("action_id")));
      action.setAll(Fields.touched(element, isText(element) ? List.of(option.get()) : chosen));
    }
    return action.put("action_ts", "0000000000.000001");
  }

  private static boolean isText(JsonNode element) {
    return element.path("type").asText().endsWith("_input");
  }
}
