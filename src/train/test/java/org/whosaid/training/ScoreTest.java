// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.whosaid.claim.model.Role;

class ScoreTest {
  @Test
  void precisionAndRecallArePercentAndF1LiesBetweenThem() {
    Score score = new Score(6, 2, 4);

    assertThat(score.precision()).isEqualTo(75);
    assertThat(score.recall()).isEqualTo(60);
    assertThat(score.f1()).isCloseTo(12 / 18.0 * 100, Offset.offset(1e-9));
  }

  @Test
  void nothingPredictedAndNothingTrueAreZero() {
    assertThat(Score.NONE.precision()).isZero();
    assertThat(Score.NONE.recall()).isZero();
    assertThat(Score.NONE.f1()).isZero();
    assertThat(new Score(0, 1, 1).f1()).isZero();
  }

  /** 1 of 16 is 6.25 and 3 of 16 is 18.75: ties go to the even digit, as in the reference scorer. */
  @Test
  void aTieIsRoundedToTheEvenDigit() {
    PolnearScores scores =
        new PolnearScores(
            new PolnearScores.Coverage(1, 1, 1, 0, List.of()),
            Map.of(Role.CUE, new Score(1, 15, 0)),
            new Score(3, 13, 0),
            Score.NONE);

    assertThat(scores.table()).contains("cue        6.2  100.0").contains("linked    18.8  100.0");
  }
}
