// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whosaid.claim.Claim;
import org.whosaid.claim.ClaimFigures;
import org.whosaid.figure.CountedFigure;
import org.whosaid.figure.Figure;
import org.whosaid.figure.FigureComparison;
import org.whosaid.figure.FigureComparison.Verdict;

/**
 * The quantities for which somebody gives a value in several articles. Two figures are of one
 * quantity only where the texts leave no doubt that they count the same; the articles' own voices
 * give none.
 */
final class Quantities {
  /** So many values of a kind are held against each other. */
  private static final int MOST = 200;

  private final Map<String, List<GivenFigure>> alike = new LinkedHashMap<>();
  private final FigureComparison comparison;
  private final Scenes scenes;

  Quantities(List<ComparedArticle> articles, List<Saying> sayings) {
    List<CountedFigure> all = new ArrayList<>();
    Map<ComparedArticle, ClaimFigures> figures = new HashMap<>();
    for (ComparedArticle article : articles) {
      List<Claim> claims = article.clipping().extraction().claims();
      ClaimFigures read = ClaimFigures.acrossArticles(article.article(), claims);
      figures.put(article, read);
      all.addAll(read.all());
    }
    this.comparison = new FigureComparison(all);
    this.scenes = new Scenes(articles);
    for (Saying saying : sayings) {
      ClaimFigures read = figures.get(saying.in());
      for (CountedFigure counted :
          read == null ? List.<CountedFigure>of() : read.of(saying.claim())) {
        if (isClaimed(saying.claim(), counted)) {
          alike
              .computeIfAbsent(counted.key(), key -> new ArrayList<>())
              .add(GivenFigure.of(saying, counted));
        }
      }
    }
  }

  /** A correction may have taken a figure away from its claim. */
  private static boolean isClaimed(Claim claim, CountedFigure counted) {
    for (Figure figure : claim.figures()) {
      if (figure.span().overlaps(counted.figure().span())) {
        return true;
      }
    }
    return false;
  }

  /** For each quantity its values, in the order of the articles. */
  List<List<GivenFigure>> all() {
    List<List<GivenFigure>> quantities = new ArrayList<>();
    for (List<GivenFigure> some : alike.values()) {
      List<GivenFigure> left = new ArrayList<>(some.subList(0, Math.min(MOST, some.size())));
      while (!left.isEmpty()) {
        List<GivenFigure> same = sameQuantityAs(left.get(0), left);
        left.removeAll(same);
        quantities.add(current(withoutRepeatedNews(same)));
      }
    }
    return quantities;
  }

  /** What two values are to each other. */
  Verdict compare(GivenFigure one, GivenFigure other) {
    boolean elsewhere =
        one.article() != other.article()
            && (!scenes.areOne(one.saying().in(), other.saying().in())
                || scenes.isElsewhere(
                    one.saying(), one.counted().figure().span(), other.saying().in())
                || scenes.isElsewhere(
                    other.saying(), other.counted().figure().span(), one.saying().in()));
    return elsewhere || !one.circumstances().equals(other.circumstances())
        ? Verdict.NOT_COMPARABLE
        : comparison.of(one.counted(), other.counted());
  }

  /** The first of a claim's values each; another may be another day's. */
  private List<GivenFigure> sameQuantityAs(GivenFigure first, List<GivenFigure> left) {
    List<GivenFigure> same = new ArrayList<>(List.of(first));
    Set<Saying> claims = new HashSet<>(Set.of(first.saying()));
    for (int i = 0; i < same.size(); i++) {
      for (GivenFigure value : left) {
        if (!claims.contains(value.saying())
            && compare(same.get(i), value) != Verdict.NOT_COMPARABLE) {
          same.add(value);
          claims.add(value.saying());
        }
      }
    }
    same.sort(
        Comparator.comparingInt(GivenFigure::article)
            .thenComparing(value -> value.counted().figure().span()));
    return same;
  }

  /** A headline says what stands below it once more. */
  private List<GivenFigure> withoutRepeatedNews(List<GivenFigure> same) {
    List<GivenFigure> left = new ArrayList<>();
    for (GivenFigure value : same) {
      boolean repeated =
          value.saying().headline()
              && same.stream()
                  .anyMatch(
                      other ->
                          !other.saying().headline()
                              && other.article() == value.article()
                              && compare(other, value) == Verdict.SAME);
      if (!repeated) {
        left.add(value);
      }
    }
    return left;
  }

  /** A source's first value in an article stands; news begin with what is latest. */
  private static List<GivenFigure> current(List<GivenFigure> same) {
    List<GivenFigure> current = new ArrayList<>();
    for (GivenFigure value : same) {
      boolean outdated =
          current.stream()
              .anyMatch(
                  other ->
                      other.article() == value.article()
                          && other.voice().isOneWith(value.voice())
                          && other.value() != value.value());
      if (!outdated) {
        current.add(value);
      }
    }
    return current;
  }
}
