// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.whosaid.article.TextSpan;

/**
 * A quantity to which different sources of an article give different values.
 *
 * @param what what is counted, in the article's words
 * @param sides every claim that gives a value, in the order of the text, also those that agree
 */
public record Difference(String what, List<Side> sides) {
  /**
   * One claim's value.
   *
   * @param claim the claim's id
   * @param figure the {@link org.whosaid.figure.Figure#span() span} of the claim's figure
   */
  public record Side(int claim, TextSpan figure) {
    public Side {
      requireNonNull(figure, "figure");
    }
  }

  public Difference {
    requireNonNull(what, "what");
    sides = List.copyOf(sides);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("a difference has two sides or more");
    }
  }
}
