// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import org.whosaid.source.SourceKind;

/**
 * A source throughout the articles.
 *
 * @param key what tells it from others
 * @param name the fullest
 * @param speaksFor the key of the institution whose head or spokesman it is, otherwise its own
 */
record Voice(String key, String name, SourceKind kind, String speaksFor) {
  Voice {
    requireNonNull(key, "key");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(speaksFor, "speaksFor");
  }

  /** Whether what one says the other answers for. */
  boolean isOneWith(Voice other) {
    return speaksFor.equals(other.speaksFor);
  }
}
