// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A place in blocks under examination: a node, its JSON pointer, and the list that takes what is
 * wrong, in Slack's own words.
 */
record Checked(JsonNode node, String pointer, List<String> problems) {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "slack");

  Checked at(String field) {
    return new Checked(node.path(field), pointer + "/" + field, problems);
  }

  List<Checked> items() {
    List<Checked> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Checked(node.get(i), pointer + "/" + i, problems));
    }
    return items;
  }

  boolean has(String field) {
    return node.has(field);
  }

  String type() {
    return node.path("type").asText();
  }

  void wrong(String what) {
    problems.add(what + " [json-pointer:" + pointer + "]");
  }

  /** An object with no other fields than these and {@code type}. */
  boolean only(String... fields) {
    if (!node.isObject()) {
      wrong("must provide an object");
      return false;
    }
    Set<String> known = Set.copyOf(Arrays.asList(fields));
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals("type") && !known.contains(name)) {
                wrong("invalid additional property: " + name);
              }
            });
    return true;
  }

  void requires(String... fields) {
    for (String field : fields) {
      if (!has(field)) {
        wrong("missing required field: " + field);
      }
    }
  }

  /** A string field that may be missing; when there, neither empty nor longer than {@code max}. */
  void string(String field, int max) {
    if (has(field)) {
      at(field).string(max);
    }
  }

  void string(int max) {
    if (!node.isTextual()) {
      wrong("must be a string");
    } else if (node.textValue().isEmpty()) {
      wrong("must be more than 0 characters");
    } else if (length(node.textValue()) > max) {
      wrong("must be less than " + (max + 1) + " characters");
    }
  }

  /** A whole number field that may be missing. */
  void integer(String field, int min, int max) {
    if (has(field)) {
      JsonNode number = node.get(field);
      if (!number.isIntegralNumber()) {
        at(field).wrong("must be an integer");
      } else if (number.longValue() < min) {
        at(field).wrong("must be more than " + (min - 1));
      } else if (number.longValue() > max) {
        at(field).wrong("must be less than " + (max + 1));
      }
    }
  }

  /** A string field that may be missing and has a form. */
  void matches(String field, String form, String problem) {
    if (has(field) && !(node.get(field).isTextual() && node.get(field).asText().matches(form))) {
      at(field).wrong(problem);
    }
  }

  /** The place's own text, when it is a string. */
  String words() {
    return node.asText();
  }

  void choice(String field, String... allowed) {
    if (has(field) && !Set.of(allowed).contains(node.get(field).asText())) {
      at(field).wrong("must be a valid enum value");
    }
  }

  void flag(String field) {
    if (has(field) && !node.get(field).isBoolean()) {
      at(field).wrong("must be a boolean");
    }
  }

  void url(String field, int max) {
    string(field, max);
    if (has(field) && !isAddress(node.get(field).asText())) {
      at(field).wrong("must be a valid url");
    }
  }

  /** An array of so many items, as places of their own; nothing when it is no array. */
  List<Checked> list(String field, int min, int max) {
    Checked list = at(field);
    if (!list.node.isArray()) {
      if (has(field)) {
        list.wrong("must be an array");
      }
      return List.of();
    }
    if (list.node.size() < min) {
      list.wrong("must have at least " + min + " items");
    }
    if (list.node.size() > max) {
      list.wrong("no more than " + max + " items allowed");
    }
    return list.items();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isAddress(String url) {
    try {
      String scheme = new URI(url).getScheme();
      return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
