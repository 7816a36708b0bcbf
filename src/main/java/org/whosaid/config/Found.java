// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static java.util.Objects.requireNonNull;

/**
 * What stands in the file or the environment under {@code key}: its shape, and its text as written
 * (a list's with commas between; empty for a map or nothing).
 */
record Found(String key, String where, Shape shape, String text) {
  enum Shape {
    TEXT,
    LIST,
    MAP,
    ALIAS,
    NOTHING
  }

  Found {
    requireNonNull(key, "key");
    requireNonNull(where, "where");
    requireNonNull(shape, "shape");
    requireNonNull(text, "text");
  }

  /** Whether a section may look like this when all its keys are commented out. */
  boolean isEmpty() {
    return shape == Shape.NOTHING || shape == Shape.MAP;
  }

  /** Whether a value of this shape can be one of {@code key}. */
  boolean isFor(Key<?> key) {
    return shape == Shape.TEXT || (shape == Shape.LIST && key.allowed().several());
  }

  /** As a sentence goes on behind the key. */
  String inWords() {
    return switch (shape) {
      case TEXT -> "is " + OneLine.quoted(text);
      case LIST -> "is the list " + OneLine.quoted(text);
      case MAP -> "has keys of its own";
      case ALIAS -> "is an alias";
      case NOTHING -> "has no value";
    };
  }
}
