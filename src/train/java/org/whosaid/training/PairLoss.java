// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.List;
import org.whosaid.claim.model.HeadLayout;
import org.whosaid.claim.model.Link;
import org.whosaid.claim.model.PairScorer;
import org.whosaid.claim.model.PairWeights;
import org.whosaid.claim.model.WordScores;
import org.whosaid.claim.model.WordSpan;

/**
 * The negative logarithm of the probability that {@link PairScorer} gives to the pairs that people
 * marked among the spans that they marked, and its derivatives.
 */
final class PairLoss {

  private final PairScorer scorer;
  private final float[] gradient;
  private final double[] weightGradient;
  private final double importance;

  /**
   * @param gradient {@link HeadLayout#WIDTH} numbers a word, to which the derivatives are added
   * @param weightGradient to which the derivatives by the {@link PairWeights} are added
   * @param importance by which loss and derivatives are multiplied
   */
  PairLoss(
      WordScores words,
      PairWeights weights,
      float[] gradient,
      double[] weightGradient,
      double importance) {

    this.scorer = new PairScorer(words, weights);
    this.gradient = gradient;
    this.weightGradient = weightGradient;
    this.importance = importance;
  }

  /** The loss over all pairs of a window; adds the derivatives. */
  double of(List<GoldSpan> spans) {
    double loss = 0;
    for (Link link : Link.values()) {
      List<GoldSpan> heads = spans.stream().filter(s -> s.role() == link.head()).toList();
      List<WordSpan> places = heads.stream().map(GoldSpan::words).toList();
      for (GoldSpan span : spans) {
        if (span.role() == link.dependent()) {
          loss += of(link, span, heads, places);
        }
      }
    }
    return importance * loss;
  }

  private double of(Link link, GoldSpan span, List<GoldSpan> heads, List<WordSpan> places) {
    int count = heads.size();
    double[] scores = new double[count + 1];
    boolean[] right = new boolean[count + 1];
    right[count] = true;
    for (int i = 0; i < count; i++) {
      scores[i] = scorer.score(link, span.words(), places.get(i), places);
      right[i] = span.sharesAnAttributionWith(heads.get(i));
      right[count] &= !right[i];
    }
    scores[count] = scorer.scoreAlone(link, span.words());
    double[] probabilities = softmax(scores);
    double marked = 0;
    for (int i = 0; i <= count; i++) {
      marked += right[i] ? probabilities[i] : 0;
    }
    for (int i = 0; i <= count; i++) {
      double share = right[i] ? probabilities[i] / Math.max(marked, 1e-12) : 0;
      double strength = importance * (probabilities[i] - share);
      if (i == count) {
        spread(span.words(), HeadLayout.alone(link), new float[] {1}, strength);
      } else {
        pull(link, span.words(), places.get(i), places, strength);
      }
    }
    return -Math.log(Math.max(marked, 1e-12));
  }

  private static double[] softmax(double[] scores) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      greatest = Math.max(greatest, score);
    }
    double sum = 0;
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(scores[i] - greatest);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  private void pull(
      Link link, WordSpan span, WordSpan head, List<WordSpan> heads, double strength) {
    int depth = HeadLayout.PAIR_DEPTH;
    int one = HeadLayout.dependent(link);
    int other = HeadLayout.head(link);
    double scaled = strength * PairScorer.SCALE;
    spread(span, one, scorer.mean(head, other, depth), scaled);
    spread(head, other, scorer.mean(span, one, depth), scaled);
    weightGradient[PairWeights.distanceIndex(link, span, head)] += strength;
    weightGradient[PairWeights.betweenIndex(link, PairScorer.between(span, head, heads))] +=
        strength;
  }

  /** Adds a derivative by a mean to the words whose mean it is. */
  private void spread(WordSpan span, int column, float[] direction, double strength) {
    float share = (float) (strength / (span.to() - span.from()));
    for (int word = span.from(); word < span.to(); word++) {
      for (int i = 0; i < direction.length; i++) {
        gradient[word * HeadLayout.WIDTH + column + i] += share * direction[i];
      }
    }
  }

}
