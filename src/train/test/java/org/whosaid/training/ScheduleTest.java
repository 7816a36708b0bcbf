// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource({"1, 0.5", "3, 1.5", "6, 3", "53, 1.5", "100, 0"})
  void theRateRisesForSixOfAHundredStepsAndFallsFromThenOn(int step, double rate) {
    assertThat(new Schedule(100, 3).rate(step)).isCloseTo(rate, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 17, 1_000})
  void eachStepLearnsAndNoneFasterThanTheHighest(int steps) {
    Schedule schedule = new Schedule(steps, 3);

    for (int step = 1; step < steps; step++) {
      assertThat(schedule.rate(step)).isPositive().isLessThanOrEqualTo(3);
    }
    assertThat(schedule.rate(steps)).isBetween(0.0, 3.0);
  }

  @Test
  void behindTheLastStepNothingIsUnlearnt() {
    assertThat(new Schedule(100, 3).rate(101)).isZero();
  }
}
