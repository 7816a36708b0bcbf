// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.List;
import org.whosaid.claim.model.HeadLayout;
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.SpanChain;
import org.whosaid.claim.model.SpanWeights;
import org.whosaid.claim.model.WordScores;

/**
 * The negative logarithm of the probability that {@link SpanChain} gives to what people marked, and
 * its derivatives: for each span and step, its probability less one if it was marked.
 */
final class SpanLoss {
  /** Derivatives below are noise. */
  private static final double NEGLIGIBLE = 1e-6;

  private final WordScores words;
  private final SpanChain chain;
  private final float[] gradient;
  private final double[] weightGradient;
  private final double[] steps;
  private double marked;

  /**
   * @param gradient {@link HeadLayout#WIDTH} numbers a word, to which the derivatives by the
   *     network's output are added
   * @param weightGradient to which the derivatives by the {@link SpanWeights} are added
   */
  SpanLoss(WordScores words, SpanWeights weights, float[] gradient, double[] weightGradient) {
    this.words = words;
    this.chain = new SpanChain(words, weights);
    this.gradient = gradient;
    this.weightGradient = weightGradient;
    this.steps = weights.values();
  }

  /** The loss; adds the derivatives. */
  double of(List<GoldSpan> spans) {
    int kind = 0;
    int at = 0;
    for (GoldSpan span : spans) {
      for (; at < span.from(); at++) {
        follow(kind, 0);
        kind = 0;
      }
      follow(kind, 1 + span.role().index());
      marked += chain.score(span.role(), span.from(), span.to());
      pull(span.role(), span.from(), span.to(), -1);
      kind = 1 + span.role().index();
      at = span.to();
    }
    for (; at < words.size(); at++) {
      follow(kind, 0);
      kind = 0;
    }
    expect();
    return chain.all() - marked;
  }

  private void follow(int kind, int next) {
    int index = SpanWeights.stepIndex(kind, next);
    marked += steps[index];
    weightGradient[index]--;
  }

  private void expect() {
    for (int at = 0; at < words.size(); at++) {
      for (int kind = 0; kind < SpanWeights.KINDS; kind++) {
        for (int next = 0; next < SpanWeights.KINDS; next++) {
          weightGradient[SpanWeights.stepIndex(kind, next)] +=
              chain.probabilityOfStep(at, kind, next);
        }
      }
      for (Role role : Role.values()) {
        if (chain.probabilityOfBeginning(role, at) > NEGLIGIBLE) {
          for (int to = at + 1; to <= at + chain.longest(role, at); to++) {
            double probability = chain.probability(role, at, to);
            if (probability > NEGLIGIBLE) {
              pull(role, at, to, probability);
            }
          }
        }
      }
    }
  }

  private void pull(Role role, int from, int to, double strength) {
    int last = to - 1;
    for (int i = from; i < to; i++) {
      add(i, HeadLayout.inside(role), strength);
    }
    add(from, HeadLayout.begins(role), strength);
    add(last, HeadLayout.ends(role), strength);
    weightGradient[SpanWeights.lengthIndex(role, to - from)] += strength;
    double scaled = strength * SpanChain.scale(role);
    int first = HeadLayout.first(role);
    int second = HeadLayout.last(role);
    for (int i = 0; i < second - first; i++) {
      add(from, first + i, scaled * words.at(last, second + i));
      add(last, second + i, scaled * words.at(from, first + i));
    }
  }

  private void add(int word, int column, double amount) {
    gradient[word * HeadLayout.WIDTH + column] += (float) amount;
  }
}
