// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.List;

/**
 * How well two spans belong together: the product of what describes each as part of a pair (the
 * mean over its words), and where the one stands from the other.
 */
public final class PairScorer {
  /** What the product of the two descriptions is multiplied by. */
  public static final double SCALE = 1 / Math.sqrt(HeadLayout.PAIR_DEPTH);

  private final WordScores words;
  private final PairWeights weights;

  public PairScorer(WordScores words, PairWeights weights) {
    this.words = words;
    this.weights = weights;
  }

  /** The score of a pair; the probability of each head is proportional to its exponential. */
  public double score(Link link, WordSpan dependent, WordSpan head, List<WordSpan> heads) {
    float[] one = mean(dependent, HeadLayout.dependent(link), HeadLayout.PAIR_DEPTH);
    float[] other = mean(head, HeadLayout.head(link), HeadLayout.PAIR_DEPTH);
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return SCALE * product
        + weights.distance(link, dependent, head)
        + weights.between(link, between(dependent, head, heads));
  }

  /** The score of having no head. */
  public double scoreAlone(Link link, WordSpan dependent) {
    return mean(dependent, HeadLayout.alone(link), 1)[0];
  }

  /** The mean over a span's words of some of their numbers. */
  public float[] mean(WordSpan span, int column, int depth) {
    float[] mean = new float[depth];
    for (int word = span.from(); word < span.to(); word++) {
      for (int i = 0; i < depth; i++) {
        mean[i] += words.at(word, column + i);
      }
    }
    for (int i = 0; i < depth; i++) {
      mean[i] /= span.to() - span.from();
    }
    return mean;
  }

  /** How many of {@code heads} stand wholly between the two. */
  public static int between(WordSpan dependent, WordSpan head, List<WordSpan> heads) {
    int start = Math.min(dependent.to(), head.to());
    int end = Math.max(dependent.from(), head.from());
    int count = 0;
    for (WordSpan other : heads) {
      if (other.from() >= start && other.to() <= end) {
        count++;
      }
    }
    return count;
  }
}
