// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.figure.Figure;

/** One value of a disputed quantity and everybody who gives it. */
final class GivenValue {
  private final TextSpan written;
  private final double value;
  private final List<Voice> voices = new ArrayList<>();
  private final Set<Integer> claims = new TreeSet<>();

  /**
   * A value that nobody gives yet.
   *
   * @param written where the article first writes it
   * @param value in full; not a number where it is unknown
   */
  GivenValue(TextSpan written, double value) {
    this.written = written;
    this.value = value;
  }

  /** A claim and where it gives the value. */
  record Voice(Claim claim, TextSpan figure) {
    private boolean isOfTheSameAs(Voice other) {
      String name = claim.source().name().orElse("");
      String otherName = other.claim().source().name().orElse("");
      return !name.isEmpty() && SourceKey.of(name).equals(SourceKey.of(otherName));
    }
  }

  /**
   * The value with its bounds and qualifier: "62" and "sixty-two" are one, "at least 62" is not.
   */
  record Key(double value, OptionalDouble low, String qualifier) {
    static Key of(Claim claim, TextSpan span, String written) {
      for (Figure figure : claim.figures()) {
        if (figure.span().equals(span)) {
          return of(figure);
        }
      }
      return new Key(Double.NaN, OptionalDouble.empty(), written);
    }

    static Key of(Figure figure) {
      String qualifier = figure.qualifier().toLowerCase(Locale.ROOT).strip();
      return new Key(figure.value(), figure.low(), qualifier);
    }
  }

  /** One origin counts once, whoever carried it; said directly it goes before any carrier. */
  void add(Voice voice) {
    claims.add(voice.claim().id());
    for (int i = 0; i < voices.size(); i++) {
      if (voices.get(i).isOfTheSameAs(voice)) {
        boolean shorter = voice.claim().via().size() < voices.get(i).claim().via().size();
        voices.set(i, shorter ? voice : voices.get(i));
        return;
      }
    }
    voices.add(voice);
  }

  TextSpan written() {
    return written;
  }

  double value() {
    return value;
  }

  /** Distinct origins, in the order of the text. */
  List<Voice> voices() {
    return List.copyOf(voices);
  }

  /**
   * The ids of all claims that give the value, also those of an origin that stands here already.
   */
  Set<Integer> claims() {
    return Set.copyOf(claims);
  }
}
