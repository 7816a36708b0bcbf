// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

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
      String chosen =
          option.orElseThrow(
              () ->
                  new NoSuchElementException(
                      "a menu needs an option: " + element.path("action_id")));
      action.setAll(Fields.touched(element, isForMany(element) ? parts(chosen) : List.of(chosen)));
    }
    return action.put("action_ts", "0000000000.000001");
  }

  private static boolean isForMany(JsonNode element) {
    return List.of("checkboxes", "multi_static_select").contains(element.path("type").asText());
  }

  private static List<String> parts(String chosen) {
    return Stream.of(chosen.split(",", -1)).filter(part -> !part.isEmpty()).toList();
  }
}
