// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Cue;
import org.whosaid.digest.Verb;
import org.whosaid.figure.FigureComparison.Verdict;

/** Sets two versions of one article side by side. */
public final class Versions {
  /** Claims with fewer words in common are two. */
  private static final double ALIKE = 0.5;

  private final ComparedArticle before;
  private final ComparedArticle after;
  private final List<Saying> old = new ArrayList<>();
  private final List<Saying> current = new ArrayList<>();
  private final List<Saying> all;

  private Versions(Clipping before, Clipping after) {
    this.before = ComparedArticle.of(1, before);
    this.after = ComparedArticle.of(2, after);
    this.all = Voices.in(List.of(this.before, this.after));
    for (Saying saying : all) {
      if (!saying.headline()) {
        (saying.article() == 1 ? old : current).add(saying);
      }
    }
  }

  /** What the later version says differently. */
  public static Changes between(Clipping before, Clipping after) {
    return new Versions(before, after).changes();
  }

  private Changes changes() {
    Map<Saying, Saying> kept = pairs();
    List<Changes.Change> verbs = new ArrayList<>();
    kept.forEach(
        (was, is) -> {
          if (isToldOtherwise(was.claim(), is.claim())) {
            verbs.add(new Changes.Change(was.statement(), is.statement()));
          }
        });
    return new Changes(
        after.time(),
        moved(),
        verbs,
        news(current, new HashSet<>(kept.values()), before),
        news(old, kept.keySet(), after));
  }

  /** Each old claim with the one that it has become: the same words, or most of them. */
  private Map<Saying, Saying> pairs() {
    Map<Saying, Saying> pairs = new LinkedHashMap<>();
    Set<Saying> taken = new HashSet<>();
    for (double least : new double[] {1, ALIKE}) {
      for (Saying was : old) {
        Optional<Saying> is =
            pairs.containsKey(was)
                ? Optional.empty()
                : current.stream()
                    .filter(one -> one.voice().equals(was.voice()) && !taken.contains(one))
                    .filter(one -> alike(was, one) >= least)
                    .max(Comparator.comparingDouble(one -> alike(was, one)));
        is.ifPresent(
            one -> {
              pairs.put(was, one);
              taken.add(one);
            });
      }
    }
    return pairs;
  }

  /** How many of the words of both are in each. */
  private static double alike(Saying one, Saying other) {
    Set<String> some = new HashSet<>(PlainWords.list(words(one)));
    Set<String> others = new HashSet<>(PlainWords.list(words(other)));
    Set<String> either = new HashSet<>(some);
    either.addAll(others);
    some.retainAll(others);
    return either.isEmpty() ? 0 : (double) some.size() / either.size();
  }

  private static String words(Saying saying) {
    StringBuilder words = new StringBuilder();
    for (TextSpan span : saying.claim().content()) {
      words.append(span.in(saying.in().article().text())).append(' ');
    }
    return words.toString();
  }

  private static boolean isToldOtherwise(Claim was, Claim is) {
    String verb = was.cue().map(Cue::verb).orElse("");
    String other = is.cue().map(Cue::verb).orElse("");
    boolean coloured = Verb.isColoured(verb) || Verb.isColoured(other);
    boolean both = !verb.isEmpty() && !other.isEmpty();
    return both && !verb.equalsIgnoreCase(other) && (coloured || was.act() != is.act());
  }

  /**
   * Claims without a partner; one whose words stand in the other version was but read otherwise.
   */
  private static List<Statement> news(
      List<Saying> some, Set<Saying> kept, ComparedArticle otherVersion) {
    String text = " " + PlainWords.of(otherVersion.article().text()) + " ";
    List<Statement> news = new ArrayList<>();
    for (Saying saying : some) {
      boolean stands =
          saying.claim().content().stream()
              .map(span -> span.in(saying.in().article().text()))
              .allMatch(words -> text.contains(" " + PlainWords.of(words) + " "));
      if (!kept.contains(saying) && !stands) {
        news.add(saying.statement());
      }
    }
    return news;
  }

  private List<Changes.Change> moved() {
    Quantities quantities = new Quantities(List.of(before, after), all);
    List<Changes.Change> moved = new ArrayList<>();
    for (List<GivenFigure> values : quantities.all()) {
      Map<Voice, GivenFigure> was = new LinkedHashMap<>();
      Set<Voice> told = new HashSet<>();
      for (GivenFigure value : values) {
        if (value.article() == 1) {
          was.putIfAbsent(value.voice(), value);
        } else if (was.containsKey(value.voice()) && told.add(value.voice())) {
          GivenFigure earlier = was.get(value.voice());
          if (earlier != null && quantities.compare(earlier, value) == Verdict.DIFFERENT) {
            moved.add(new Changes.Change(earlier.statement(), value.statement()));
          }
        }
      }
    }
    return moved;
  }
}
