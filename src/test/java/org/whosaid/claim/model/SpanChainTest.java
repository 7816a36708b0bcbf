// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain's sums are those that one gets by writing down every way to cut the words. */
class SpanChainTest {
  /** One way to cut a few words into spans, and its score. */
  private record Way(List<WordSpan> spans, double score) {}

  @RepeatedTest(12)
  void theSumIsThatOfAllWaysWrittenDown(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    WordScores words = RandomScores.of(random.nextInt(7), 1, random);
    SpanWeights weights = RandomScores.spanWeights(2, random);

    double sum = 0;
    for (Way way : everyWay(words, weights)) {
      sum += Math.exp(way.score());
    }

    assertThat(new SpanChain(words, weights).all()).isCloseTo(Math.log(sum), within(1e-4));
  }

  @RepeatedTest(12)
  void theProbabilityOfASpanIsThatOfTheWaysThatHaveIt(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 1 + random.nextInt(6);
    WordScores words = RandomScores.of(size, 1, random);
    SpanWeights weights = RandomScores.spanWeights(2, random);
    SpanChain chain = new SpanChain(words, weights);
    List<Way> ways = everyWay(words, weights);

    for (Role role : Role.values()) {
      for (int from = 0; from < size; from++) {
        for (int to = from + 1; to <= size; to++) {
          WordSpan span = new WordSpan(role, from, to);
          assertThat(chain.probability(role, from, to))
              .as(span.toString())
              .isCloseTo(share(ways, span), within(1e-4));
        }
      }
    }
  }

  @RepeatedTest(5)
  void aBeginningIsAsProbableAsAllSpansThatBeginThere(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    SpanChain chain =
        new SpanChain(RandomScores.of(300, 1, random), RandomScores.spanWeights(2, random));

    for (Role role : Role.values()) {
      for (int from = 0; from < chain.size(); from++) {
        double sum = 0;
        for (int to = from + 1; to <= from + chain.longest(role, from); to++) {
          sum += chain.probability(role, from, to);
        }
        assertThat(chain.probabilityOfBeginning(role, from)).isCloseTo(sum, within(1e-9));
      }
    }
  }

  @RepeatedTest(5)
  void aStepToASpanIsAsProbableAsItsBeginning(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    SpanChain chain =
        new SpanChain(RandomScores.of(60, 1, random), RandomScores.spanWeights(2, random));

    for (Role role : Role.values()) {
      for (int at = 0; at < chain.size(); at++) {
        assertThat(steps(chain, at, 1 + role.index()))
            .isCloseTo(chain.probabilityOfBeginning(role, at), within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 33, 49, 257, 700})
  void eachWordIsSurelyUnmarkedOrInOneSpan(int size) {
    Random random = new Random(size);

    assertEachWordIsCoveredOnce(
        new SpanChain(RandomScores.of(size, 1, random), RandomScores.spanWeights(2, random)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 300})
  void scoresOfAThousandEitherWayGiveProbabilities(int size) {
    Random random = new Random(size);
    float[] values = new float[size * HeadLayout.WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % HeadLayout.WIDTH < 9 ? (random.nextBoolean() ? 1000 : -1000) : 0;
    }

    SpanChain chain = new SpanChain(new WordScores(values), SpanWeights.untrained());

    assertThat(chain.all()).isFinite();
    assertEachWordIsCoveredOnce(chain);
  }

  @Test
  void aSpanIsNeverLongerThanItsRoleAllows() {
    SpanChain chain =
        new SpanChain(RandomScores.of(600, 1, new Random(3)), SpanWeights.untrained());

    for (Role role : Role.values()) {
      assertThat(chain.longest(role, 0)).isEqualTo(role.longest());
      assertThat(chain.longest(role, 600 - 5)).isEqualTo(5);
    }
  }

  @Test
  void noWordsHaveOneWay() {
    SpanChain chain = new SpanChain(new WordScores(new float[0]), SpanWeights.untrained());

    assertThat(chain.size()).isZero();
    assertThat(chain.all()).isZero();
  }

  private static void assertEachWordIsCoveredOnce(SpanChain chain) {
    double[] covered = new double[chain.size() + 1];
    for (Role role : Role.values()) {
      for (int from = 0; from < chain.size(); from++) {
        for (int to = from + 1; to <= from + chain.longest(role, from); to++) {
          double probability = chain.probability(role, from, to);
          assertThat(probability).isBetween(0.0, 1 + 1e-9);
          covered[from] += probability;
          covered[to] -= probability;
        }
      }
    }
    double inSpan = 0;
    for (int word = 0; word < chain.size(); word++) {
      inSpan += covered[word];
      assertThat(inSpan + steps(chain, word, 0)).as("word %d", word).isCloseTo(1, within(1e-6));
    }
  }

  private static double steps(SpanChain chain, int at, int next) {
    double sum = 0;
    for (int kind = 0; kind < SpanWeights.KINDS; kind++) {
      sum += chain.probabilityOfStep(at, kind, next);
    }
    return sum;
  }

  private static double share(List<Way> ways, WordSpan span) {
    double all = 0;
    double having = 0;
    for (Way way : ways) {
      all += Math.exp(way.score());
      having += way.spans().contains(span) ? Math.exp(way.score()) : 0;
    }
    return having / all;
  }

  private static List<Way> everyWay(WordScores words, SpanWeights weights) {
    List<Way> ways = new ArrayList<>();
    write(new Way(List.of(), 0), 0, 0, words, weights, ways);
    return ways;
  }

  private static void write(
      Way way, int at, int kind, WordScores words, SpanWeights weights, List<Way> ways) {
    if (at == words.size()) {
      ways.add(way);
      return;
    }
    write(
        new Way(way.spans(), way.score() + weights.step(kind, 0)), at + 1, 0, words, weights, ways);
    for (Role role : Role.values()) {
      int next = 1 + role.index();
      for (int to = at + 1; to <= words.size(); to++) {
        WordSpan span = new WordSpan(role, at, to);
        List<WordSpan> longer = new ArrayList<>(way.spans());
        longer.add(span);
        double score = way.score() + weights.step(kind, next) + score(span, words, weights);
        write(new Way(longer, score), to, next, words, weights, ways);
      }
    }
  }

  private static double score(WordSpan span, WordScores words, SpanWeights weights) {
    Role role = span.role();
    int last = span.to() - 1;
    double score = weights.length(role, span.to() - span.from());
    for (int word = span.from(); word < span.to(); word++) {
      score += words.at(word, HeadLayout.inside(role));
    }
    score += words.at(span.from(), HeadLayout.begins(role));
    score += words.at(last, HeadLayout.ends(role));
    double[] products = new double[role.depth()];
    for (int i = 0; i < products.length; i++) {
      double first = words.at(span.from(), HeadLayout.first(role) + i);
      products[i] = first * words.at(last, HeadLayout.last(role) + i);
    }
    return score + Arrays.stream(products).sum() / Math.sqrt(role.depth());
  }
}
