// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.SpeechAct;

/** Sets articles side by side. */
public final class Comparing {
  /** Fewer articles are no comparison. */
  public static final int FEWEST = 2;

  /** More than these nobody reads side by side. */
  public static final int MOST = 5;

  private Comparing() {}

  /**
   * The comparison of two to five articles.
   *
   * @throws IllegalArgumentException if there are fewer or more
   */
  public static Comparison of(List<Clipping> clippings) {
    if (clippings.size() < FEWEST || clippings.size() > MOST) {
      throw new IllegalArgumentException(
          FEWEST + " to " + MOST + " articles are compared, not " + clippings.size());
    }
    Optional<Comparator<Clipping>> order = TimeOrder.of(clippings);
    List<ComparedArticle> articles = numbered(clippings, order);
    List<Saying> sayings = Origins.withLooseQuotationsNamed(Voices.in(articles));
    List<List<Integer>> sameText = sameText(articles);
    return new Comparison(
        new Comparison.Articles(articles, order.isPresent(), sameText),
        new FiguresSideBySide(new Quantities(articles, sayings)).found(),
        new Contradictions(articles, sayings).all(),
        beyondCopies(Origins.in(sayings), sameText),
        hearings(sayings));
  }

  private static List<ComparedArticle> numbered(
      List<Clipping> clippings, Optional<Comparator<Clipping>> order) {
    List<Clipping> sorted = new ArrayList<>(clippings);
    order.ifPresent(sorted::sort);
    List<ComparedArticle> articles = new ArrayList<>();
    for (Clipping clipping : sorted) {
      articles.add(ComparedArticle.of(articles.size() + 1, clipping));
    }
    return articles;
  }

  private static List<List<Integer>> sameText(List<ComparedArticle> articles) {
    List<Set<String>> runs = new ArrayList<>();
    articles.forEach(article -> runs.add(Shingles.of(article.article().text())));
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      List<Integer> group = new ArrayList<>(List.of(i + 1));
      for (int j = i + 1; j < articles.size(); j++) {
        if (SameArticle.isSameText(runs.get(i), runs.get(j))) {
          group.add(j + 1);
        }
      }
      boolean known = groups.stream().anyMatch(other -> other.containsAll(group));
      if (group.size() > 1 && !known) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** What only copies of one text share goes without saying. */
  private static List<SharedOrigin> beyondCopies(
      List<SharedOrigin> origins, List<List<Integer>> sameText) {
    List<SharedOrigin> left = new ArrayList<>();
    for (SharedOrigin origin : origins) {
      Set<Integer> in = new TreeSet<>();
      origin.statements().forEach(statement -> in.add(statement.in().number()));
      if (sameText.stream().noneMatch(copies -> copies.containsAll(in))) {
        left.add(origin);
      }
    }
    return left;
  }

  private static List<Hearing> hearings(List<Saying> sayings) {
    Map<Voice, Set<Integer>> heard = new LinkedHashMap<>();
    Map<Voice, Set<Integer>> silent = new LinkedHashMap<>();
    for (Saying saying : sayings) {
      if (!saying.headline()) {
        boolean declines = saying.claim().act() == SpeechAct.DECLINE;
        heard.computeIfAbsent(saying.voice(), voice -> new TreeSet<>());
        (declines ? silent : heard)
            .computeIfAbsent(saying.voice(), voice -> new TreeSet<>())
            .add(saying.article());
      }
    }
    List<Hearing> hearings = new ArrayList<>();
    heard.forEach(
        (voice, in) -> {
          Set<Integer> only = new TreeSet<>(silent.getOrDefault(voice, Set.of()));
          only.removeAll(in);
          hearings.add(new Hearing(voice.name(), voice.kind(), in, only));
        });
    return hearings;
  }
}
