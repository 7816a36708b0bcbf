// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/** The network's output for a stretch of words: {@link HeadLayout#WIDTH} numbers a word. */
public final class WordScores {
  private final float[] values;

  /**
   * @param values row after row, taken over without a copy
   * @throws IllegalArgumentException if they are no whole rows
   */
  public WordScores(float[] values) {
    if (values.length % HeadLayout.WIDTH != 0) {
      throw new IllegalArgumentException(
          values.length + " numbers are no rows of " + HeadLayout.WIDTH);
    }
    this.values = values;
  }

  /** How many words. */
  public int size() {
    return values.length / HeadLayout.WIDTH;
  }

  public float at(int word, int column) {
    return values[word * HeadLayout.WIDTH + column];
  }

  /** The product of {@code depth} numbers of one word with as many of another. */
  float product(int word, int column, int otherWord, int otherColumn, int depth) {
    int a = word * HeadLayout.WIDTH + column;
    int b = otherWord * HeadLayout.WIDTH + otherColumn;
    float sum = 0;
    for (int i = 0; i < depth; i++) {
      sum += values[a + i] * values[b + i];
    }
    return sum;
  }

  /** Puts all numbers of a word into {@code row}, from {@code at} on. */
  void copyRow(int word, float[] row, int at) {
    System.arraycopy(values, word * HeadLayout.WIDTH, row, at, HeadLayout.WIDTH);
  }
}
