// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A call of a Web API method, without its token.
 *
 * @param method such as {@code chat.postMessage}
 * @param params strings when they came in a form, any JSON when they came as JSON
 */
public record ApiCall(String method, ObjectNode params) {
  public ApiCall {
    params = params.deepCopy();
  }

  /** A parameter as text; nothing when it is missing, null or empty. */
  public Optional<String> text(String name) {
    JsonNode value = params.path(name);
    return value.isNull()
        ? Optional.empty()
        : Optional.of(value.asText()).filter(t -> !t.isEmpty());
  }

  String required(String name) {
    return text(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    "invalid_arguments",
                    List.of("missing required field: " + name + " [json-pointer:/" + name + "]")));
  }

  boolean flag(String name) {
    return text(name).filter(value -> value.equals("true") || value.equals("1")).isPresent();
  }

  int number(String name, int otherwise, int max) {
    try {
      return Math.min(max, text(name).map(Integer::parseInt).orElse(otherwise));
    } catch (NumberFormatException notANumber) {
      throw Refusal.of(
          "invalid_arguments", List.of("must be an integer [json-pointer:/" + name + "]"));
    }
  }

  /** JSON given as itself or as a string that holds it. */
  Optional<JsonNode> json(String name, String errorWhenMalformed) {
    JsonNode value = params.path(name);
    if (value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        value.isTextual()
            ? Json.read(value.asText()).orElseThrow(() -> Refusal.of(errorWhenMalformed))
            : value);
  }

  Optional<ArrayNode> blocks() {
    return json("blocks", "invalid_blocks_format")
        .map(
            blocks -> {
              if (!blocks.isArray()) {
                throw Refusal.of("invalid_blocks_format");
              }
              return (ArrayNode) blocks;
            });
  }
}
