// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmallOptimizerTest {
  private static final double[] LOWEST = {3, -2, 0.5};

  @Test
  void itFindsTheBottomOfABowl() {
    SmallOptimizer optimizer = new SmallOptimizer(new double[3]);

    for (int step = 1; step <= 2_000; step++) {
      optimizer.step(slope(optimizer.values()), step, 0.02);
    }

    assertThat(optimizer.values()).containsExactly(LOWEST, within(1e-2));
  }

  @Test
  void theFirstStepIsAsLongAsTheRateHoweverSteep() {
    SmallOptimizer optimizer = new SmallOptimizer(new double[] {1, 1});

    optimizer.step(new double[] {1_000, -0.01}, 1, 0.1);

    assertThat(optimizer.values()).containsExactly(new double[] {0.9, 1.1}, within(1e-4));
  }

  @Test
  void itGoesOnFromWhatWasSavedAsIfItHadNotStopped() {
    SmallOptimizer whole = new SmallOptimizer(new double[3]);
    SmallOptimizer first = new SmallOptimizer(new double[3]);
    for (int step = 1; step <= 5; step++) {
      whole.step(slope(whole.values()), step, 0.1);
      first.step(slope(first.values()), step, 0.1);
    }
    SmallOptimizer second = new SmallOptimizer(first.values(), first.mean(), first.variance());

    for (int step = 6; step <= 10; step++) {
      whole.step(slope(whole.values()), step, 0.1);
      second.step(slope(second.values()), step, 0.1);
    }

    assertThat(second.values()).containsExactly(whole.values());
  }

  private static double[] slope(double[] at) {
    double[] slope = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      slope[i] = 2 * (1 + i) * (at[i] - LOWEST[i]);
    }
    return slope;
  }
}
