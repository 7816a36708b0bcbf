// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.Arrays;

/**
 * The few numbers beside the network that were learnt with it: how one span follows another, and
 * how long a span of each role likes to be.
 */
public final class SpanWeights {
  /** What may stand before: nothing marked, or one of the roles. */
  public static final int KINDS = 1 + Role.values().length;

  /** Lengths in words are told apart as 1, 2, 3, 4, 5–6, 7–8, 9–12, … */
  public static final int LENGTHS = 16;

  public static final int SIZE = KINDS * KINDS + Role.values().length * LENGTHS;

  private final double[] values;

  /**
   * @throws IllegalArgumentException if there aren't {@link #SIZE} of them
   */
  public SpanWeights(double[] values) {
    if (values.length != SIZE) {
      throw new IllegalArgumentException(values.length + " span weights instead of " + SIZE);
    }
    this.values = values.clone();
  }

  public static SpanWeights untrained() {
    return new SpanWeights(new double[SIZE]);
  }

  public double[] values() {
    return values.clone();
  }

  double step(int before, int next) {
    return values[stepIndex(before, next)];
  }

  double length(Role role, int words) {
    return values[lengthIndex(role, words)];
  }

  /** The place of "{@code next} follows {@code before}"; kind 0 is what isn't marked. */
  public static int stepIndex(int before, int next) {
    return before * KINDS + next;
  }

  /** The place of "a span of {@code role} has {@code words} words". */
  public static int lengthIndex(Role role, int words) {
    return KINDS * KINDS + role.index() * LENGTHS + bucket(words);
  }

  /** Two buckets to each doubling. */
  private static int bucket(int words) {
    if (words <= 2) {
      return words - 1;
    }
    int half = 31 - Integer.numberOfLeadingZeros(words - 1);
    int upper = ((words - 1) >> (half - 1)) & 1;
    return Math.min(LENGTHS - 1, 2 * half + upper);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpanWeights that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
