// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/** Words from {@code from} to before {@code to} of one role. */
public record WordSpan(Role role, int from, int to) {
  public WordSpan {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("not a span of words: [" + from + ", " + to + ")");
    }
  }

  boolean overlaps(WordSpan other) {
    return from < other.to && other.from < to;
  }
}
