// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;

/**
 * The true and the predicted attributions of an article, paired one to one by the words of their
 * contents, a shared cue counting for a pair.
 *
 * @param linked pairs whose sources share a word, or that both have none
 * @param strict pairs whose sources, cues and contents have the same words
 * @param right the places in the list of the predicted ones that are linked
 */
record Alignment(Score linked, Score strict, Set<Integer> right) {
  private static final double ENOUGH = 0.5;
  private static final double SHARED_CUE = 0.5;

  /** Where the words of each role begin. */
  private record Words(Map<Role, Set<Integer>> starts) {
    static Words of(String text, Attribution attribution) {
      Map<Role, Set<Integer>> starts = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        starts.put(role, WordCharacters.wordStarts(text, RoleLabel.spans(attribution, role)));
      }
      return new Words(starts);
    }

    Set<Integer> in(Role role) {
      return starts.getOrDefault(role, Set.of());
    }

    boolean sharesWith(Words other, Role role) {
      return !Collections.disjoint(in(role), other.in(role));
    }
  }

  /** The best pair comes first; of equally good ones that which stands later in the lists. */
  private record Pair(double closeness, int gold, int predicted) {
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingDouble(Pair::closeness)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted)
            .reversed();
  }

  static Alignment of(String text, List<Attribution> gold, List<Attribution> predicted) {
    List<Words> goldWords = words(text, gold);
    List<Words> predictedWords = words(text, predicted);
    Set<Integer> goldTaken = new HashSet<>();
    Set<Integer> predictedTaken = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    int strict = 0;
    for (Pair pair : pairs(goldWords, predictedWords)) {
      if (goldTaken.contains(pair.gold()) || predictedTaken.contains(pair.predicted())) {
        continue;
      }
      goldTaken.add(pair.gold());
      predictedTaken.add(pair.predicted());
      Words one = goldWords.get(pair.gold());
      Words other = predictedWords.get(pair.predicted());
      if (sameSpeaker(one, other)) {
        right.add(pair.predicted());
      }
      strict += one.equals(other) ? 1 : 0;
    }
    return new Alignment(
        new Score(right.size(), predicted.size() - right.size(), gold.size() - right.size()),
        new Score(strict, predicted.size() - strict, gold.size() - strict),
        right);
  }

  private static List<Words> words(String text, List<Attribution> attributions) {
    return attributions.stream().map(attribution -> Words.of(text, attribution)).toList();
  }

  private static List<Pair> pairs(List<Words> gold, List<Words> predicted) {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int p = 0; p < predicted.size(); p++) {
        double common = commonContent(gold.get(g), predicted.get(p));
        if (common >= ENOUGH) {
          boolean cue = gold.get(g).sharesWith(predicted.get(p), Role.CUE);
          pairs.add(new Pair(common + (cue ? SHARED_CUE : 0), g, p));
        }
      }
    }
    pairs.sort(Pair.BEST_FIRST);
    return pairs;
  }

  /** F1 of the words of two contents, 0 to 1. */
  private static double commonContent(Words one, Words other) {
    Set<Integer> common = new HashSet<>(one.in(Role.CONTENT));
    common.retainAll(other.in(Role.CONTENT));
    int all = one.in(Role.CONTENT).size() + other.in(Role.CONTENT).size();
    return common.isEmpty() ? 0 : 2.0 * common.size() / all;
  }

  private static boolean sameSpeaker(Words one, Words other) {
    return one.sharesWith(other, Role.SOURCE)
        || (one.in(Role.SOURCE).isEmpty() && other.in(Role.SOURCE).isEmpty());
  }
}
