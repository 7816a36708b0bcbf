// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.whosaid.claim.model.HeadLayout;
import org.whosaid.claim.model.Link;
import org.whosaid.claim.model.PairWeights;
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.WordScores;

class PairLossTest {
  private static final int WORDS = 12;
  private static final Offset<Double> CLOSE = within(1e-3);

  /**
   * Two attributions that share their source, a content that stands alone, a cue without source.
   */
  private static final List<GoldSpan> MARKED =
      List.of(
          new GoldSpan(Role.CONTENT, 0, 2, Set.of(0)),
          new GoldSpan(Role.SOURCE, 2, 4, Set.of(0, 1)),
          new GoldSpan(Role.CUE, 4, 5, Set.of(0)),
          new GoldSpan(Role.CUE, 5, 6, Set.of(1)),
          new GoldSpan(Role.CONTENT, 6, 8, Set.of(1)),
          new GoldSpan(Role.CONTENT, 9, 10, Set.of(2)),
          new GoldSpan(Role.CUE, 10, 11, Set.of(3)),
          new GoldSpan(Role.SOURCE, 11, 12, Set.of(4)));

  @RepeatedTest(3)
  void itsDerivativesAreThoseThatTryingGives(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    float[] numbers = FiniteDifferences.numbers(WORDS * HeadLayout.WIDTH, 0.7, random);
    double[] weights = random.doubles(PairWeights.SIZE, -1, 1).toArray();
    float[] gradient = new float[numbers.length];
    double[] weightGradient = new double[weights.length];

    loss(MARKED, numbers, weights, gradient, weightGradient);

    assertThat(FiniteDifferences.widened(gradient))
        .containsExactly(
            FiniteDifferences.of(numbers, tried -> loss(MARKED, tried, weights)), CLOSE);
    assertThat(weightGradient)
        .containsExactly(
            FiniteDifferences.of(weights, tried -> loss(MARKED, numbers, tried)), CLOSE);
  }

  @Test
  void whoIsSureOfThePairsThatAreMarkedLosesNothing() {
    float[] numbers = new float[WORDS * HeadLayout.WIDTH];
    describe(numbers, 0, 2, HeadLayout.dependent(Link.CUE_OF_CONTENT), 0);
    describe(numbers, 4, 5, HeadLayout.head(Link.CUE_OF_CONTENT), 0);
    describe(numbers, 6, 8, HeadLayout.dependent(Link.CUE_OF_CONTENT), 1);
    describe(numbers, 5, 6, HeadLayout.head(Link.CUE_OF_CONTENT), 1);
    describe(numbers, 4, 6, HeadLayout.dependent(Link.SOURCE_OF_CUE), 0);
    describe(numbers, 2, 4, HeadLayout.head(Link.SOURCE_OF_CUE), 0);
    describe(numbers, 9, 10, HeadLayout.alone(Link.CUE_OF_CONTENT), 0);
    describe(numbers, 10, 11, HeadLayout.alone(Link.SOURCE_OF_CUE), 0);

    assertThat(loss(MARKED, numbers, new double[PairWeights.SIZE])).isBetween(0.0, 1e-3);
  }

  @Test
  void whoIsSureOfAnotherPairLosesMuch() {
    float[] numbers = new float[WORDS * HeadLayout.WIDTH];
    describe(numbers, 0, 2, HeadLayout.dependent(Link.CUE_OF_CONTENT), 0);
    describe(numbers, 10, 11, HeadLayout.head(Link.CUE_OF_CONTENT), 0);

    assertThat(loss(MARKED, numbers, new double[PairWeights.SIZE])).isGreaterThan(10);
  }

  @Test
  void whoKnowsNothingThinksEachHeadAndNoneAsProbable() {
    List<GoldSpan> one =
        List.of(
            new GoldSpan(Role.CONTENT, 0, 2, Set.of(0)),
            new GoldSpan(Role.CUE, 2, 3, Set.of(0)),
            new GoldSpan(Role.CUE, 3, 4, Set.of(1)));
    double cueOfContent = Math.log(3);
    double noSourceOfTwoCues = 0;

    assertThat(loss(one, new float[WORDS * HeadLayout.WIDTH], new double[PairWeights.SIZE]))
        .isCloseTo(cueOfContent + noSourceOfTwoCues, within(1e-6));
  }

  @Test
  void theLossFallsAsOneGoesDown() {
    float[] numbers = FiniteDifferences.numbers(WORDS * HeadLayout.WIDTH, 0.5, new Random(5));
    double[] weights = new double[PairWeights.SIZE];
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < 60; step++) {
      float[] gradient = new float[numbers.length];
      double[] weightGradient = new double[weights.length];
      double loss = loss(MARKED, numbers, weights, gradient, weightGradient);
      assertThat(loss).as("step %d", step).isLessThan(before);
      before = loss;
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] -= 0.2f * gradient[i];
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= 0.2 * weightGradient[i];
      }
    }
    assertThat(before).isLessThan(1);
  }

  @Test
  void itsImportanceMultipliesLossAndDerivatives() {
    float[] numbers = FiniteDifferences.numbers(WORDS * HeadLayout.WIDTH, 0.5, new Random(6));
    PairWeights weights = PairWeights.untrained();
    float[] once = new float[numbers.length];
    float[] thrice = new float[numbers.length];
    double[] ignored = new double[PairWeights.SIZE];
    WordScores words = new WordScores(numbers);

    double one = new PairLoss(words, weights, once, ignored, 1).of(MARKED);
    double three = new PairLoss(words, weights, thrice, ignored, 3).of(MARKED);

    int alone = HeadLayout.alone(Link.CUE_OF_CONTENT);
    assertThat(three).isCloseTo(3 * one, within(1e-9));
    assertThat(once[alone]).isNotZero();
    assertThat(thrice[alone]).isCloseTo(3 * once[alone], within(1e-5f));
  }

  private static void describe(float[] numbers, int from, int to, int column, int offset) {
    for (int word = from; word < to; word++) {
      numbers[word * HeadLayout.WIDTH + column + offset] = 12;
    }
  }

  private static double loss(List<GoldSpan> marked, float[] numbers, double[] weights) {
    return loss(marked, numbers, weights, new float[numbers.length], new double[weights.length]);
  }

  private static double loss(
      List<GoldSpan> marked,
      float[] numbers,
      double[] weights,
      float[] gradient,
      double[] weightGradient) {
    WordScores words = new WordScores(numbers.clone());
    return new PairLoss(words, new PairWeights(weights), gradient, weightGradient, 1).of(marked);
  }
}
