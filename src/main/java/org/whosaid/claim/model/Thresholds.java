// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/**
 * How probable spans have to be, chosen on PolNeAR's development part for the best F1.
 *
 * @param sourceSpan a source of just these words
 * @param cueSpan a cue of just these words
 * @param contentSpan a content of just these words
 * @param place or else: any span of that role at this place
 * @param wanted or else: a span of just these words that an attribution lacks
 */
public record Thresholds(
    double sourceSpan, double cueSpan, double contentSpan, double place, double wanted) {
  public Thresholds {
    for (double threshold : new double[] {sourceSpan, cueSpan, contentSpan, place, wanted}) {
      if (!(threshold > 0 && threshold <= 1)) {
        throw new IllegalArgumentException("not a probability to reach: " + threshold);
      }
    }
  }

  double span(Role role) {
    return switch (role) {
      case SOURCE -> sourceSpan;
      case CUE -> cueSpan;
      case CONTENT -> contentSpan;
    };
  }
}
