// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.Arrays;

/** What was learnt about how far apart the two spans of a pair stand, and on which side. */
public final class PairWeights {
  /** Distances in words are told apart as 0, 1, 2, 3–4, 5–8, …, 65 and more. */
  private static final int DISTANCES = 9;

  /** The head before its dependent, behind it, or overlapping it. */
  private static final int SIDES = 2 * DISTANCES + 1;

  /** Nothing like the head stands between the two, one, more. */
  private static final int BETWEEN = 3;

  public static final int SIZE = Link.values().length * (SIDES + BETWEEN);

  private final double[] values;

  /**
   * @throws IllegalArgumentException if there aren't {@link #SIZE} of them
   */
  public PairWeights(double[] values) {
    if (values.length != SIZE) {
      throw new IllegalArgumentException(values.length + " pair weights instead of " + SIZE);
    }
    this.values = values.clone();
  }

  public static PairWeights untrained() {
    return new PairWeights(new double[SIZE]);
  }

  public double[] values() {
    return values.clone();
  }

  double distance(Link link, WordSpan dependent, WordSpan head) {
    return values[distanceIndex(link, dependent, head)];
  }

  double between(Link link, int heads) {
    return values[betweenIndex(link, heads)];
  }

  /** The place of "the head stands so far from its dependent". */
  public static int distanceIndex(Link link, WordSpan dependent, WordSpan head) {
    int at = link.index() * (SIDES + BETWEEN);
    if (head.to() <= dependent.from()) {
      return at + bucket(dependent.from() - head.to());
    }
    if (dependent.to() <= head.from()) {
      return at + DISTANCES + bucket(head.from() - dependent.to());
    }
    return at + 2 * DISTANCES;
  }

  /** The place of "so many other heads stand between the two". */
  public static int betweenIndex(Link link, int heads) {
    return link.index() * (SIDES + BETWEEN) + SIDES + Math.min(BETWEEN - 1, heads);
  }

  private static int bucket(int words) {
    return words <= 2
        ? words
        : Math.min(DISTANCES - 1, 2 + (32 - Integer.numberOfLeadingZeros(words - 1)) - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairWeights that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
