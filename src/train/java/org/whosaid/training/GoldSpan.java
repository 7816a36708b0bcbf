// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.Optional;
import java.util.Set;
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.WordSpan;

/**
 * A span that people marked.
 *
 * @param from its first word
 * @param to behind its last word
 * @param attributions the numbers of the attributions to which it belongs
 */
record GoldSpan(Role role, int from, int to, Set<Integer> attributions) {
  GoldSpan {
    attributions = Set.copyOf(attributions);
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("not a span of words: [" + from + ", " + to + ")");
    }
  }

  WordSpan words() {
    return new WordSpan(role, from, to);
  }

  boolean sharesAnAttributionWith(GoldSpan other) {
    return attributions.stream().anyMatch(other.attributions::contains);
  }

  /** The part between two words, counted from the first of them. */
  Optional<GoldSpan> within(int first, int end) {
    int start = Math.max(from, first);
    int stop = Math.min(to, end);
    return start < stop
        ? Optional.of(new GoldSpan(role, start - first, stop - first, attributions))
        : Optional.empty();
  }
}
