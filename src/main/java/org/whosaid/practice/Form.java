// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A modal's fields, as somebody fills them in: what is not touched keeps what it began with. The
 * values have the shape of Slack's {@code state.values}.
 */
public final class Form {
  private final JsonNode blocks;
  private final Map<String, ObjectNode> touched = new HashMap<>();

  Form(View view) {
    blocks = view.definition().path("blocks");
  }

  /**
   * Types into a field, or sets a time or a conversation.
   *
   * @throws NoSuchElementException if there is no such field
   */
  public Form enter(String actionId, String words) {
    return choose(actionId, words);
  }

  /** Chooses options by their values; none empties a set of boxes. */
  public Form choose(String actionId, String... values) {
    touched.put(actionId, Fields.touched(element(actionId), List.of(values)));
    return this;
  }

  private JsonNode element(String actionId) {
    for (JsonNode block : blocks) {
      for (JsonNode element : Actions.elements(block)) {
        if (element.path("action_id").asText().equals(actionId)) {
          return element;
        }
      }
    }
    throw new NoSuchElementException("no field with action_id " + actionId);
  }

  /** The state of all fields, by block id and action id. */
  public ObjectNode values() {
    ObjectNode values = Json.object();
    for (JsonNode block : blocks) {
      for (JsonNode element : Actions.elements(block)) {
        String type = element.path("type").asText();
        if (ElementRules.IN_INPUT.contains(type)) {
          String action = element.path("action_id").asText();
          values
              .withObject("/" + escaped(block.path("block_id").asText()))
              .set(action, touched.getOrDefault(action, Fields.untouched(element)));
        }
      }
    }
    return values;
  }

  private static String escaped(String pointerPart) {
    return pointerPart.replace("~", "~0").replace("/", "~1");
  }

  /**
   * The labels of the fields that must be filled in and are not: Slack does not send such a form.
   */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (JsonNode block : blocks) {
      if (block.path("type").asText().equals("input")
          && !block.path("optional").asBoolean()
          && Fields.isEmpty(stateOf(block))) {
        missing.add(block.at("/label/text").asText());
      }
    }
    return List.copyOf(missing);
  }

  private JsonNode stateOf(JsonNode block) {
    return values()
        .path(block.path("block_id").asText())
        .path(block.at("/element/action_id").asText());
  }
}
