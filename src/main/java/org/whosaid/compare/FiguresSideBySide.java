// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.figure.FigureComparison.Verdict;
import org.whosaid.source.SourceKind;

/** Which quantities differ and which sources changed theirs. */
final class FiguresSideBySide {
  private final Quantities quantities;
  private final List<DifferingQuantity> differing = new ArrayList<>();
  private final List<ChangedSource> changed = new ArrayList<>();

  FiguresSideBySide(Quantities quantities) {
    this.quantities = quantities;
    for (List<GivenFigure> values : quantities.all()) {
      if (differ(latest(values))) {
        differing.add(new DifferingQuantity(what(values), sameValues(values)));
      }
      changed.addAll(changes(values));
    }
  }

  Comparison.Figures found() {
    return new Comparison.Figures(differing, changed);
  }

  /** What each source says last; what it took back is no dispute. */
  private static List<GivenFigure> latest(List<GivenFigure> values) {
    Map<String, GivenFigure> latest = new LinkedHashMap<>();
    for (GivenFigure value : values) {
      latest.put(value.voice().speaksFor(), value);
    }
    return List.copyOf(latest.values());
  }

  private boolean differ(List<GivenFigure> values) {
    for (GivenFigure one : values) {
      for (GivenFigure other : values) {
        if (quantities.compare(one, other) == Verdict.DIFFERENT) {
          return true;
        }
      }
    }
    return false;
  }

  /** "52" and "more than fifty" stand together; one voice stands in an article once. */
  private List<SameValue> sameValues(List<GivenFigure> values) {
    List<List<GivenFigure>> groups = new ArrayList<>();
    for (GivenFigure value : values) {
      Optional<List<GivenFigure>> group =
          groups.stream().filter(some -> agrees(value, some.get(0))).findFirst();
      if (group.isEmpty()) {
        groups.add(new ArrayList<>(List.of(value)));
      } else if (group.get().stream().noneMatch(other -> isRepeated(value, other))) {
        group.get().add(value);
      }
    }
    return groups.stream()
        .map(some -> new SameValue(some.stream().map(GivenFigure::statement).toList()))
        .toList();
  }

  /** The same number, or one source that rounds its own. */
  private boolean agrees(GivenFigure one, GivenFigure other) {
    boolean equal = one.value() == other.value();
    boolean rounded =
        one.voice().isOneWith(other.voice()) && quantities.compare(one, other) == Verdict.SAME;
    return equal || rounded;
  }

  private static boolean isRepeated(GivenFigure one, GivenFigure other) {
    return one.article() == other.article() && one.voice().equals(other.voice());
  }

  private List<ChangedSource> changes(List<GivenFigure> values) {
    Map<String, List<GivenFigure>> moves = new LinkedHashMap<>();
    for (GivenFigure value : values) {
      List<GivenFigure> before =
          moves.computeIfAbsent(value.voice().speaksFor(), key -> new ArrayList<>());
      boolean known = value.voice().kind() != SourceKind.UNNAMED;
      boolean moved =
          before.isEmpty()
              || (value.article() != before.get(before.size() - 1).article()
                  && quantities.compare(value, before.get(before.size() - 1)) == Verdict.DIFFERENT);
      if (known && moved) {
        before.add(value);
      }
    }
    List<ChangedSource> found = new ArrayList<>();
    for (List<GivenFigure> some : moves.values()) {
      if (some.size() > 1) {
        found.add(
            new ChangedSource(
                institution(some),
                what(values),
                some.stream().map(GivenFigure::statement).toList()));
      }
    }
    return found;
  }

  /** The name of the institution if one of its own figures is among them. */
  private static String institution(List<GivenFigure> some) {
    for (GivenFigure value : some) {
      if (value.voice().key().equals(value.voice().speaksFor())) {
        return value.voice().name();
      }
    }
    return some.get(0).voice().name();
  }

  /** As it is mostly called, by its full name rather than by "others" or "people". */
  private static String what(List<GivenFigure> values) {
    Map<String, Integer> names = new LinkedHashMap<>();
    for (GivenFigure value : values) {
      String what = value.counted().figure().what();
      if (!what.isBlank()) {
        names.merge(what, 1, Integer::sum);
      }
    }
    String best = "";
    int most = -1;
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      int weight = name.getKey().startsWith("others") ? 0 : name.getValue();
      if (weight > most) {
        most = weight;
        best = name.getKey();
      }
    }
    return best;
  }
}
