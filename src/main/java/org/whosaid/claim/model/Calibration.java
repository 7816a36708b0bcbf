// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/**
 * How the evidence for an attribution becomes the probability that it is right: a line through the
 * logits, fitted on PolNeAR's development part (Platt, <a
 * href="https://www.cs.colorado.edu/~mozer/Teaching/syllabi/6622/papers/Platt1999.pdf">1999</a>).
 */
public record Calibration(double constant, double slope) {
  private static final double NEAREST = 1e-4;

  /** Evidence as it is. */
  public static Calibration none() {
    return new Calibration(0, 1);
  }

  /** From evidence between 0 and 1 to a probability. */
  double probability(double evidence) {
    return 1 / (1 + Math.exp(-(constant + slope * logit(evidence))));
  }

  /** The logarithm of the odds, of what is neither impossible nor certain. */
  public static double logit(double probability) {
    double inside = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
    return Math.log(inside / (1 - inside));
  }
}
