// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whosaid.figure.CountedFigure;
import org.whosaid.figure.FigureComparison;
import org.whosaid.figure.FigureComparison.Verdict;

/**
 * Finds the quantities to which different sources of an article give different values. What one
 * source corrects later is no difference, nor what two carriers have from one origin; the article's
 * own voice is never a side.
 */
final class Differences {
  /** A claim's value for a quantity. */
  private record Value(Claim claim, String voice, CountedFigure figure) {
    Difference.Side side() {
      return new Difference.Side(claim.id(), figure.figure().span());
    }
  }

  /** So many values of a kind are held against each other; no newsroom reads more. */
  private static final int MOST = 100;

  private final Map<String, List<Value>> alike = new LinkedHashMap<>();
  private final FigureComparison comparison;

  Differences(List<Claim> claims, ClaimFigures figures) {
    this.comparison = new FigureComparison(figures.all());
    for (Claim claim : claims) {
      Optional<String> voice = claim.source().name().map(Differences::plain);
      for (CountedFigure figure : figures.of(claim)) {
        voice.ifPresent(
            name ->
                alike
                    .computeIfAbsent(figure.key(), key -> new ArrayList<>())
                    .add(new Value(claim, name, figure)));
      }
    }
  }

  /** The differences, in the order of their first values. */
  List<Difference> all() {
    List<Difference> differences = new ArrayList<>();
    for (List<Value> alike : alike.values()) {
      List<Value> left = new ArrayList<>(alike.subList(0, Math.min(MOST, alike.size())));
      while (!left.isEmpty()) {
        List<Value> same = sameQuantityAs(left.get(0), left);
        left.removeAll(same);
        List<Value> current = withoutOutdated(same);
        if (differ(current)) {
          differences.add(
              new Difference(what(current), current.stream().map(Value::side).toList()));
        }
      }
    }
    differences.sort(Comparator.comparing(difference -> difference.sides().get(0).figure()));
    return differences;
  }

  /** The first of a claim's values each; another may be another day's. */
  private List<Value> sameQuantityAs(Value first, List<Value> left) {
    List<Value> same = new ArrayList<>(List.of(first));
    Set<Integer> claims = new HashSet<>(Set.of(first.claim().id()));
    for (int i = 0; i < same.size(); i++) {
      for (Value value : left) {
        if (!claims.contains(value.claim().id())
            && comparison.of(same.get(i).figure(), value.figure()) != Verdict.NOT_COMPARABLE) {
          same.add(value);
          claims.add(value.claim().id());
        }
      }
    }
    same.sort(Comparator.comparingInt(value -> value.claim().id()));
    return same;
  }

  /** A source's first value stands; news begin with what is latest. */
  private static List<Value> withoutOutdated(List<Value> same) {
    List<Value> current = new ArrayList<>();
    for (Value value : same) {
      boolean corrected =
          current.stream()
              .anyMatch(
                  other ->
                      isOneVoice(other.voice(), value.voice())
                          && other.figure().figure().value() != value.figure().figure().value());
      if (!corrected) {
        current.add(value);
      }
    }
    return current;
  }

  private boolean differ(List<Value> some) {
    for (Value one : some) {
      for (Value other : some) {
        if (!isOneVoice(one.voice(), other.voice())
            && comparison.of(one.figure(), other.figure()) == Verdict.DIFFERENT) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Health ministry" and "the health ministry's spokesman" are one. */
  private static boolean isOneVoice(String one, String other) {
    Set<String> some = new HashSet<>(List.of(one.split(" ", -1)));
    Set<String> others = new HashSet<>(List.of(other.split(" ", -1)));
    return some.containsAll(others) || others.containsAll(some);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("['’]s\\b", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .replaceAll("\\b(?:the|a|an)\\b ", "")
        .strip();
  }

  /** As the first names it; where some say only "people", no more than that. */
  private static String what(List<Value> some) {
    CountedFigure named = some.get(0).figure();
    for (Value value : some) {
      if (value.figure().countsAnybody() && !named.countsAnybody()) {
        named = value.figure();
      }
    }
    return named.figure().what();
  }
}
