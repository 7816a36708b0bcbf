// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

/** How fast to learn at each step: faster and faster at first, then slower and slower. */
record Schedule(int steps, double highest) {
  private static final double WARM_UP = 0.06;

  /**
   * @param step counted from 1
   */
  double rate(int step) {
    double warmUp = Math.max(1, WARM_UP * steps);
    return step <= warmUp
        ? highest * step / warmUp
        : highest * Math.max(0, steps - step) / (steps - warmUp);
  }
}
