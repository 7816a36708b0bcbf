// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.List;

/**
 * How evidence becomes the probability that an attribution is right: a logistic regression, fitted
 * on PolNeAR's development part (Platt, 1999).
 *
 * @param weights for each number of {@link Found.Evidence}, in its order, after their logits
 */
public record Calibration(double constant, List<Double> weights) {
  private static final int SIZE = 5;
  private static final double NEAREST = 1e-3;

  public Calibration {
    weights = List.copyOf(weights);
    if (weights.size() != SIZE) {
      throw new IllegalArgumentException(
          weights.size() + " weights of calibration instead of " + SIZE);
    }
  }

  /** As sure as the content, before anything was fitted. */
  public static Calibration unfitted() {
    return new Calibration(0, List.of(1.0, 0.0, 0.0, 0.0, 0.0));
  }

  double probability(Found.Evidence evidence) {
    double[] features = features(evidence);
    double sum = constant;
    for (int i = 0; i < SIZE; i++) {
      sum += weights.get(i) * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double[] features(Found.Evidence evidence) {
    return new double[] {
      logit(evidence.content()),
      logit(evidence.cue()),
      logit(evidence.source()),
      logit(evidence.cueOfContent()),
      logit(evidence.sourceOfCue())
    };
  }

  private static double logit(double probability) {
    double inside = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
    return Math.log(inside / (1 - inside));
  }
}
