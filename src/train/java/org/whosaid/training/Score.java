// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

/**
 * How often a prediction was right.
 *
 * @param right predicted and true
 * @param wrong predicted, not true
 * @param missed true, not predicted
 */
record Score(int right, int wrong, int missed) {
  static final Score NONE = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Percent of the predicted that is true; 0 if nothing is predicted. */
  double precision() {
    return 100 * share(right, wrong);
  }

  /** Percent of the true that is predicted; 0 if nothing is true. */
  double recall() {
    return 100 * share(right, missed);
  }

  /** The harmonic mean of both, in percent. */
  double f1() {
    double precision = share(right, wrong);
    double recall = share(right, missed);
    return right == 0 ? 0 : 100 * (2 * precision * recall / (precision + recall));
  }

  private static double share(int part, int rest) {
    return part == 0 ? 0 : (double) part / (part + rest);
  }
}
