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
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.SpanWeights;
import org.whosaid.claim.model.WordScores;

class SpanLossTest {
  private static final int WORDS = 6;
  private static final Offset<Double> CLOSE = within(2e-3);

  /** Two spans side by side, a word between, a longer span, a word behind. */
  private static final List<GoldSpan> MARKED =
      List.of(span(Role.SOURCE, 0, 1), span(Role.CUE, 1, 2), span(Role.CONTENT, 3, 5));

  @RepeatedTest(3)
  void itsDerivativesAreThoseThatTryingGives(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    float[] numbers = FiniteDifferences.numbers(WORDS * HeadLayout.WIDTH, 0.7, random);
    double[] weights = random.doubles(SpanWeights.SIZE, -1, 1).toArray();
    float[] gradient = new float[numbers.length];
    double[] weightGradient = new double[weights.length];

    loss(numbers, weights, gradient, weightGradient);

    assertThat(FiniteDifferences.widened(gradient))
        .containsExactly(FiniteDifferences.of(numbers, tried -> loss(tried, weights)), CLOSE);
    assertThat(weightGradient)
        .containsExactly(FiniteDifferences.of(weights, tried -> loss(numbers, tried)), CLOSE);
  }

  @Test
  void derivativesAreAddedToWhatIsThere() {
    float[] numbers = new float[WORDS * HeadLayout.WIDTH];
    float[] gradient = new float[numbers.length];
    double[] weights = new double[SpanWeights.SIZE];
    loss(numbers, weights, gradient, new double[weights.length]);
    float once = gradient[HeadLayout.inside(Role.SOURCE)];

    loss(numbers, weights, gradient, new double[weights.length]);

    assertThat(once).isNegative();
    assertThat(gradient[HeadLayout.inside(Role.SOURCE)]).isEqualTo(2 * once);
  }

  @Test
  void whoIsSureOfWhatIsMarkedLosesNothing() {
    assertThat(loss(sureOf(MARKED), new double[SpanWeights.SIZE])).isBetween(0.0, 1e-3);
  }

  @Test
  void whoIsSureOfSomethingElseLosesMuch() {
    float[] numbers = sureOf(List.of(span(Role.CONTENT, 0, 6)));

    assertThat(loss(numbers, new double[SpanWeights.SIZE])).isGreaterThan(20);
  }

  @Test
  void theLossFallsAsOneGoesDown() {
    float[] numbers = FiniteDifferences.numbers(WORDS * HeadLayout.WIDTH, 0.5, new Random(5));
    double[] weights = new double[SpanWeights.SIZE];
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < 40; step++) {
      float[] gradient = new float[numbers.length];
      double[] weightGradient = new double[weights.length];
      double loss = loss(numbers, weights, gradient, weightGradient);
      assertThat(loss).as("step %d", step).isLessThan(before);
      before = loss;
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] -= 0.1f * gradient[i];
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= 0.1 * weightGradient[i];
      }
    }
    assertThat(before).isLessThan(0.5);
  }

  @Test
  void wordsWithoutAnythingMarkedAreLearntFromToo() {
    float[] numbers = new float[WORDS * HeadLayout.WIDTH];
    float[] gradient = new float[numbers.length];
    double[] weights = new double[SpanWeights.SIZE];

    double loss =
        new SpanLoss(
                new WordScores(numbers),
                new SpanWeights(weights),
                gradient,
                new double[SpanWeights.SIZE])
            .of(List.of());

    assertThat(loss).isPositive();
    for (Role role : Role.values()) {
      assertThat(gradient[HeadLayout.inside(role)]).as("of %s", role).isPositive();
    }
  }

  private static double loss(float[] numbers, double[] weights) {
    return loss(numbers, weights, new float[numbers.length], new double[weights.length]);
  }

  private static double loss(
      float[] numbers, double[] weights, float[] gradient, double[] weightGradient) {
    return new SpanLoss(
            new WordScores(numbers.clone()), new SpanWeights(weights), gradient, weightGradient)
        .of(MARKED);
  }

  private static GoldSpan span(Role role, int from, int to) {
    return new GoldSpan(role, from, to, Set.of(0));
  }

  /** The numbers of a network that sees just these spans. */
  private static float[] sureOf(List<GoldSpan> spans) {
    float[] numbers = new float[WORDS * HeadLayout.WIDTH];
    for (int word = 0; word < WORDS; word++) {
      for (Role role : Role.values()) {
        numbers[word * HeadLayout.WIDTH + HeadLayout.inside(role)] = -30;
        numbers[word * HeadLayout.WIDTH + HeadLayout.begins(role)] = -30;
        numbers[word * HeadLayout.WIDTH + HeadLayout.ends(role)] = -30;
      }
    }
    for (GoldSpan span : spans) {
      for (int word = span.from(); word < span.to(); word++) {
        numbers[word * HeadLayout.WIDTH + HeadLayout.inside(span.role())] = 0;
      }
      numbers[span.from() * HeadLayout.WIDTH + HeadLayout.begins(span.role())] = 12;
      numbers[(span.to() - 1) * HeadLayout.WIDTH + HeadLayout.ends(span.role())] = 12;
    }
    return numbers;
  }
}
