// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Difference;

/**
 * Figures that differ, as the reply shows them: the most contested quantity first, one line a
 * value, in the order of the text. Claims that give the same value share a line; one voice that two
 * carriers bring stands in it once.
 */
final class Disputes {
  /** A difference has a title and two values at least. */
  private static final int FEWEST_LINES = 3;

  private final Article article;
  private final Map<Integer, Claim> claims = new HashMap<>();
  private final List<Contested> contested = new ArrayList<>();
  private final ValueLines lines;

  Disputes(
      Article article, List<Claim> claims, List<Difference> differences, EvidenceFinder evidence) {
    this.article = article;
    claims.forEach(claim -> this.claims.put(claim.id(), claim));
    Set<TextSpan> sides = new HashSet<>();
    for (Difference difference : differences) {
      List<GivenValue> values = values(difference);
      if (values.size() > 1) {
        contested.add(new Contested(difference.what(), values));
        difference.sides().forEach(side -> sides.add(side.figure()));
      }
    }
    contested.sort(Comparator.comparingInt(Contested::width).reversed());
    this.lines = new ValueLines(article, evidence, sides);
  }

  private record Contested(String what, List<GivenValue> values) {
    /** More values are more contested, then more voices. */
    int width() {
      int voices = values.stream().mapToInt(value -> value.voices().size()).sum();
      return values.size() * 1_000 + Math.min(999, voices);
    }

    /** So many values in the order of the text; the lowest and the highest are among them. */
    List<GivenValue> first(int count) {
      Set<GivenValue> kept = new HashSet<>();
      kept.add(Collections.min(values, Comparator.comparingDouble(GivenValue::value)));
      kept.add(Collections.max(values, Comparator.comparingDouble(GivenValue::value)));
      for (GivenValue value : values) {
        if (kept.size() < count) {
          kept.add(value);
        }
      }
      return values.stream().filter(kept::contains).toList();
    }
  }

  /** As many as fit whole, or with at least two values and the others counted. */
  DisputedFigures within(int maxLines, int maxCharacters) {
    List<DisputedFigure> shown = new ArrayList<>();
    int lineRoom = maxLines;
    int room = maxCharacters;
    for (Contested quantity : contested) {
      DisputedFigure figure = asFits(quantity, lineRoom, room);
      if (figure.values().size() > 1) {
        shown.add(figure);
        lineRoom -= figure.lines();
        room -= figure.characters();
      }
    }
    return new DisputedFigures(shown, contested.size() - shown.size());
  }

  private DisputedFigure asFits(Contested quantity, int maxLines, int room) {
    String what = ShortName.of(quantity.what());
    DisputedFigure figure = new DisputedFigure(what, List.of());
    for (int count = quantity.values().size(); count > 1; count--) {
      boolean all = count == quantity.values().size();
      List<GivenValue> values = quantity.first(count);
      int left = quantity.values().size() - count;
      for (ValueLines.Detail detail : ValueLines.Detail.values()) {
        figure = new DisputedFigure(what, lines.of(values, left, detail));
        boolean enough = all || figure.lines() > FEWEST_LINES;
        if (enough && figure.lines() <= maxLines && figure.characters() <= room) {
          return figure;
        }
      }
    }
    return new DisputedFigure(what, List.of());
  }

  private List<GivenValue> values(Difference difference) {
    Map<GivenValue.Key, GivenValue> values = new LinkedHashMap<>();
    for (Difference.Side side : difference.sides()) {
      @Nullable Claim claim = claims.get(side.claim());
      if (claim != null && side.figure().end() <= article.text().length()) {
        String written = side.figure().in(article.text()).toLowerCase(Locale.ROOT);
        GivenValue.Key key = GivenValue.Key.of(claim, side.figure(), written);
        values
            .computeIfAbsent(key, k -> new GivenValue(side.figure(), k.value()))
            .add(new GivenValue.Voice(claim, side.figure()));
      }
    }
    return List.copyOf(values.values());
  }
}
