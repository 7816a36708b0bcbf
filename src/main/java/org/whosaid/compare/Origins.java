// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.source.Source;

/**
 * One person's one statement in several articles: the same words by the same source, however each
 * article came by them.
 */
final class Origins {
  private Origins() {}

  /**
   * A quotation that stands alone in one article is of whom another article names for the same
   * words.
   */
  static List<Saying> withLooseQuotationsNamed(List<Saying> sayings) {
    Map<String, Saying> named = new HashMap<>();
    for (Saying saying : sayings) {
      if (!isLoose(saying)) {
        runs(saying).forEach(run -> named.putIfAbsent(run, saying));
      }
    }
    List<Saying> all = new ArrayList<>();
    for (Saying saying : sayings) {
      Optional<Saying> other =
          isLoose(saying)
              ? runs(saying).stream()
                  .map(run -> Optional.ofNullable(named.get(run)))
                  .flatMap(Optional::stream)
                  .filter(one -> one.article() != saying.article())
                  .findFirst()
              : Optional.empty();
      all.add(other.map(one -> of(saying, one.voice())).orElse(saying));
    }
    return all;
  }

  private static Saying of(Saying saying, Voice voice) {
    Source source =
        new Source(Optional.of(voice.name()), voice.kind(), saying.claim().source().mention());
    return Saying.of(saying.in(), saying.claim().of(source), voice);
  }

  private static boolean isLoose(Saying saying) {
    Claim claim = saying.claim();
    return claim.cue().isEmpty() && claim.source().mention().isEmpty();
  }

  /** The statements that more than one article has, in the order of their first words. */
  static List<SharedOrigin> in(List<Saying> sayings) {
    Map<Voice, List<Saying>> byVoice = new LinkedHashMap<>();
    for (Saying saying : sayings) {
      if (!saying.headline()) {
        byVoice.computeIfAbsent(saying.voice(), voice -> new ArrayList<>()).add(saying);
      }
    }
    List<SharedOrigin> origins = new ArrayList<>();
    byVoice.values().forEach(some -> origins.addAll(ofOne(some)));
    return origins;
  }

  /** Runs of words are read once. */
  private record Spoken(Saying saying, Set<String> runs) {}

  private static List<SharedOrigin> ofOne(List<Saying> sayings) {
    List<SharedOrigin> origins = new ArrayList<>();
    List<Spoken> left = new ArrayList<>();
    sayings.forEach(saying -> left.add(new Spoken(saying, runs(saying))));
    while (!left.isEmpty()) {
      List<Saying> same = takeSameWords(left);
      Map<Integer, Statement> byArticle = new LinkedHashMap<>();
      for (Saying saying : same) {
        byArticle.putIfAbsent(saying.article(), saying.statement(saying.claim().content().get(0)));
      }
      if (byArticle.size() > 1) {
        origins.add(new SharedOrigin(same.get(0).voice().name(), List.copyOf(byArticle.values())));
      }
    }
    return origins;
  }

  /** The first and all that share words with it or with one another. */
  private static List<Saying> takeSameWords(List<Spoken> left) {
    Spoken first = left.remove(0);
    List<Saying> same = new ArrayList<>(List.of(first.saying()));
    Set<String> runs = new HashSet<>(first.runs());
    boolean grown = !runs.isEmpty();
    while (grown) {
      grown = false;
      for (Iterator<Spoken> others = left.iterator(); others.hasNext(); ) {
        Spoken other = others.next();
        if (!Collections.disjoint(runs, other.runs())) {
          same.add(other.saying());
          runs.addAll(other.runs());
          others.remove();
          grown = true;
        }
      }
    }
    same.sort(
        Comparator.comparingInt(Saying::article).thenComparing(saying -> saying.claim().reach()));
    return same;
  }

  private static Set<String> runs(Saying saying) {
    Set<String> runs = new LinkedHashSet<>();
    for (TextSpan words : saying.claim().content()) {
      runs.addAll(Shingles.of(words.in(saying.in().article().text())));
    }
    return runs;
  }
}
