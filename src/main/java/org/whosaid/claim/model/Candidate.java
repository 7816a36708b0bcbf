// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A span that may stand in the text.
 *
 * @param probability that it is just these words
 * @param place that a span of this role, this one or one that overlaps it, stands here
 */
record Candidate(WordSpan words, double probability, double place) {
  /** Where no span begins with more, none is looked at. */
  private static final double NEGLIGIBLE = 1e-3;

  private static final Comparator<Candidate> SUREST_FIRST =
      Comparator.comparingDouble(Candidate::probability)
          .reversed()
          .thenComparing(candidate -> candidate.words().from())
          .thenComparing(candidate -> candidate.words().to());

  Role role() {
    return words.role();
  }

  /** All spans of at least some probability, the surest first. */
  static List<Candidate> in(SpanChain chain, double leastProbability) {
    List<WordSpan> spans = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    double[][] places = new double[Role.values().length][chain.size() + 1];
    for (Role role : Role.values()) {
      double[] changes = places[role.index()];
      for (int from = 0; from < chain.size(); from++) {
        if (chain.probabilityOfBeginning(role, from) < NEGLIGIBLE) {
          continue;
        }
        for (int to = from + 1; to <= from + chain.longest(role, from); to++) {
          double probability = chain.probability(role, from, to);
          changes[from] += probability;
          changes[to] -= probability;
          if (probability >= leastProbability) {
            spans.add(new WordSpan(role, from, to));
            probabilities.add(probability);
          }
        }
      }
      for (int i = 1; i < changes.length; i++) {
        changes[i] += changes[i - 1];
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      double place = greatest(places[spans.get(i).role().index()], spans.get(i));
      candidates.add(new Candidate(spans.get(i), probabilities.get(i), place));
    }
    candidates.sort(SUREST_FIRST);
    return candidates;
  }

  private static double greatest(double[] places, WordSpan span) {
    double greatest = 0;
    for (int i = span.from(); i < span.to(); i++) {
      greatest = Math.max(greatest, places[i]);
    }
    return Math.min(1, greatest);
  }
}
