// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.List;
import org.whosaid.claim.model.Calibration;

/** Fits a {@link Calibration} by Newton's method on the likelihood of what was right. */
final class CalibrationFit {
  private static final int ROUNDS = 50;

  private CalibrationFit() {}

  /**
   * @param judged predictions whose scores are evidence as it is
   */
  static Calibration of(List<Judged> judged) {
    double constant = 0;
    double slope = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double byConstant = 0;
      double bySlope = 0;
      double constantTwice = 1e-9;
      double both = 0;
      double slopeTwice = 1e-9;
      for (Judged one : judged) {
        double logit = Calibration.logit(one.score());
        double probability = 1 / (1 + Math.exp(-(constant + slope * logit)));
        double error = probability - (one.right() ? 1 : 0);
        double curve = probability * (1 - probability);
        byConstant += error;
        bySlope += error * logit;
        constantTwice += curve;
        both += curve * logit;
        slopeTwice += curve * logit * logit;
      }
      double determinant = constantTwice * slopeTwice - both * both;
      constant -= (slopeTwice * byConstant - both * bySlope) / determinant;
      slope -= (constantTwice * bySlope - both * byConstant) / determinant;
    }
    return new Calibration(constant, slope);
  }
}
