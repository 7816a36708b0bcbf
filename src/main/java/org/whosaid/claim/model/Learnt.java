// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.util.Objects.requireNonNull;

/** All that was learnt beside the network. */
public record Learnt(
    SpanWeights spans, PairWeights pairs, Thresholds thresholds, Calibration calibration) {
  public Learnt {
    requireNonNull(spans, "spans");
    requireNonNull(pairs, "pairs");
    requireNonNull(thresholds, "thresholds");
    requireNonNull(calibration, "calibration");
  }
}
