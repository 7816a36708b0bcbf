// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** How Slack writes what stands in a field, a menu or a set of boxes. */
final class Fields {
  private Fields() {}

  /** The state of an element that nobody has touched. */
  static ObjectNode untouched(JsonNode element) {
    ObjectNode state = Json.object().put("type", element.path("type").asText());
    switch (element.path("type").asText()) {
      case "static_select", "radio_buttons" ->
          state.set("selected_option", orNull(element.get("initial_option")));
      case "multi_static_select", "checkboxes" -> {
        ArrayNode chosen = state.putArray("selected_options");
        element.path("initial_options").forEach(chosen::add);
      }
      case "timepicker" -> state.set("selected_time", orNull(element.get("initial_time")));
      case "conversations_select" ->
          state.set("selected_conversation", orNull(element.get("initial_conversation")));
      case "multi_users_select" -> {
        ArrayNode chosen = state.putArray("selected_users");
        element.path("initial_users").forEach(chosen::add);
      }
      default -> state.set("value", orNull(element.get("initial_value")));
    }
    return state;
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? NullNode.getInstance() : node;
  }

  /**
   * The state of an element in which somebody typed or chose.
   *
   * @param given the text, time or conversation, or the values of the options chosen
   * @throws NoSuchElementException if there is no such option
   */
  static ObjectNode touched(JsonNode element, List<String> given) {
    ObjectNode state = Json.object().put("type", element.path("type").asText());
    String only = given.isEmpty() ? "" : given.get(0);
    switch (element.path("type").asText()) {
      case "static_select", "radio_buttons", "overflow" ->
          state.set("selected_option", option(element, only));
      case "multi_static_select", "checkboxes" -> {
        ArrayNode chosen = state.putArray("selected_options");
        given.forEach(value -> chosen.add(option(element, value)));
      }
      case "timepicker" -> state.put("selected_time", only);
      case "conversations_select" -> state.put("selected_conversation", only);
      case "multi_users_select" -> given.forEach(state.putArray("selected_users")::add);
      default -> state.put("value", only.isEmpty() ? null : only);
    }
    return state;
  }

  /** Whether an element's state is empty, so that a modal that needs it is not sent. */
  static boolean isEmpty(JsonNode state) {
    for (String name :
        List.of(
            "value",
            "selected_option",
            "selected_options",
            "selected_users",
            "selected_time",
            "selected_conversation")) {
      JsonNode value = state.path(name);
      if (value.isTextual()
          ? !value.asText().isEmpty()
          : value.isContainerNode() && !value.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode option(JsonNode element, String value) {
    List<JsonNode> all = new ArrayList<>();
    element.path("options").forEach(all::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
    return all.stream()
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no option with the value " + value));
  }

  /** Whether somebody chooses in it or types, so that a press alone makes no sense. */
  static boolean needsChoice(JsonNode element) {
    return !element.path("type").asText().equals("button");
  }
}
