// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/** What stands beside a network that nobody trained. */
final class Learning {
  private static final Thresholds HALF = new Thresholds(0.5, 0.5, 0.5, 0.5, 0.1);

  private Learning() {}

  /** Nothing learnt: a span has to be as probable as not, and a tenth where another wants it. */
  static Learnt nothing() {
    return with(SpanWeights.untrained(), PairWeights.untrained());
  }

  static Learnt with(SpanWeights spans, PairWeights pairs) {
    return new Learnt(spans, pairs, HALF, Calibration.none());
  }
}
