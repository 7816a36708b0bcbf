// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.whosaid.article.TextSpan;

/** A value in a JSON document with its path, so that a complaint can name it: "claims[2].act". */
record JsonField(String path, JsonNode value) {

  JsonField get(String key) {
    if (!value.isObject()) {
      throw wrong("an object");
    }
    JsonNode field = value.get(key);
    String fieldPath = path.isEmpty() ? key : path + "." + key;
    if (field == null) {
      throw new IllegalArgumentException("claims JSON: " + fieldPath + " is missing");
    }
    return new JsonField(fieldPath, field);
  }

  /** Whether this object has the key; some are written only where there is something to say. */
  boolean has(String key) {
    return value.has(key);
  }

  String text() {
    if (!value.isTextual()) {
      throw wrong("a text");
    }
    return value.textValue();
  }

  int integer() {
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw wrong("a whole number");
    }
    return value.intValue();
  }

  double number() {
    if (!value.isNumber()) {
      throw wrong("a number");
    }
    return value.doubleValue();
  }

  <E extends Enum<E>> E oneOf(Class<E> words) {
    String word = text();
    for (E constant : words.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    throw wrong("one of the words for " + words.getSimpleName());
  }

  TextSpan span() {
    List<Integer> ends = list(JsonField::integer);
    if (ends.size() != 2 || ends.get(0) < 0 || ends.get(1) <= ends.get(0)) {
      throw wrong("a span [start, end]");
    }
    return new TextSpan(ends.get(0), ends.get(1));
  }

  <T> List<T> list(Function<JsonField, T> element) {
    if (!value.isArray()) {
      throw wrong("a list");
    }
    List<T> elements = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      elements.add(element.apply(new JsonField(path + "[" + i + "]", value.get(i))));
    }
    return elements;
  }

  <T> Optional<T> orNull(Function<JsonField, T> notNull) {
    return value.isNull() ? Optional.empty() : Optional.of(notNull.apply(this));
  }

  /** Builds a record of fields already read; what it refuses is this object's fault. */
  <T> T record(Supplier<T> build) {
    try {
      return build.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("claims JSON: " + name() + ": " + e.getMessage(), e);
    }
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "claims JSON: " + name() + " is not " + expected + " but " + value.getNodeType());
  }

  private String name() {
    return path.isEmpty() ? "the document" : path;
  }
}
