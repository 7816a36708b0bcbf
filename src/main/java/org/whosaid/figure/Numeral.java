// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A number in digits or words: "1,200", "1.2m", "forty thousand", "thirty-one", "half a million",
 * "a dozen", "dozens".
 *
 * @param value of an open one the least it can mean
 * @param open "dozens", "tens of thousands", "several hundred"
 * @param to behind its last word
 */
record Numeral(double value, boolean open, int to) {
  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 1e2),
          Map.entry("thousand", 1e3),
          Map.entry("million", 1e6),
          Map.entry("billion", 1e9),
          Map.entry("trillion", 1e12),
          Map.entry("dozen", 12.0),
          Map.entry("k", 1e3),
          Map.entry("m", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("bn", 1e9),
          Map.entry("tn", 1e12));

  private static final Map<String, Double> OPEN =
      Map.of(
          "dozens", 24.0,
          "scores", 40.0,
          "tens", 20.0,
          "hundreds", 200.0,
          "thousands", 2e3,
          "millions", 2e6,
          "billions", 2e9);

  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final Set<String> SEVERAL = Set.of("several", "few", "couple");

  /** The numeral that begins at {@code from}. */
  static Optional<Numeral> at(Words words, int from) {
    Word first = words.at(from);
    if (first.isNumber()) {
      return digits(words, from).filter(Numeral::isFinite);
    }
    if (!first.isLetters()) {
      return Optional.empty();
    }
    return open(words, from)
        .or(() -> several(words, from))
        .or(() -> inWords(words, from))
        .filter(Numeral::isFinite);
  }

  /** Hundreds of digits are no number that anybody counted to. */
  private boolean isFinite() {
    return Double.isFinite(value);
  }

  private static Optional<Numeral> digits(Words words, int from) {
    String text = words.at(from).text();
    int end = 0;
    while (end < text.length() && !Character.isLetter(text.charAt(end))) {
      end++;
    }
    OptionalDouble value = parsed(text.substring(0, end).replace(",", ""));
    String suffix = words.at(from).lower().substring(end);
    if (value.isEmpty() || !(suffix.isEmpty() || isShortScale(suffix))) {
      return Optional.empty();
    }
    double scaled = value.getAsDouble() * SCALES.getOrDefault(suffix, 1.0);
    return Optional.of(scaled(words, new Numeral(scaled, false, from + 1)));
  }

  private static boolean isShortScale(String suffix) {
    return suffix.length() <= 2 && SCALES.containsKey(suffix);
  }

  private static OptionalDouble parsed(String digits) {
    return digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        ? OptionalDouble.of(Double.parseDouble(digits))
        : OptionalDouble.empty();
  }

  /** With the scales behind it: "2.5 million", "three hundred thousand". */
  private static Numeral scaled(Words words, Numeral numeral) {
    double value = numeral.value();
    int to = numeral.to();
    for (int i = 0; i < 2; i++) {
      String scale = words.at(to).lower();
      if (scale.length() > 2 && SCALES.containsKey(scale)) {
        value *= SCALES.getOrDefault(scale, 1.0);
        to++;
      }
    }
    return new Numeral(value, numeral.open(), to);
  }

  /** "dozens", "tens of thousands", "hundreds of thousands". */
  private static Optional<Numeral> open(Words words, int from) {
    double least = OPEN.getOrDefault(words.at(from).lower(), 0.0);
    if (least == 0) {
      return Optional.empty();
    }
    boolean of = words.at(from + 1).is("of");
    double thousands = of ? OPEN.getOrDefault(words.at(from + 2).lower(), 0.0) : 0;
    return Optional.of(
        thousands == 0
            ? new Numeral(least, true, from + 1)
            : new Numeral(least * thousands / 2, true, from + 3));
  }

  /** "several hundred", "a few dozen". */
  private static Optional<Numeral> several(Words words, int from) {
    int at = words.at(from).is("a") ? from + 1 : from;
    if (!SEVERAL.contains(words.at(at).lower())) {
      return Optional.empty();
    }
    int scaleAt = words.at(at + 1).is("of") ? at + 2 : at + 1;
    Numeral two = scaled(words, new Numeral(2, true, scaleAt));
    return two.to() > scaleAt ? Optional.of(two) : Optional.empty();
  }

  /** "thirty-one", "two hundred and six", "a dozen", "half a million", "two and a half million". */
  private static Optional<Numeral> inWords(Words words, int from) {
    Word first = words.at(from);
    if (first.is("half") && words.at(from + 1).is("a")) {
      return onlyScaled(words, 0.5, from + 2);
    }
    if (first.is("a") || first.is("an")) {
      return onlyScaled(words, 1, from + 1).map(one -> withRest(words, one));
    }
    OptionalDouble below = belowHundred(first.lower());
    if (below.isEmpty()) {
      return Optional.empty();
    }
    boolean half = words.stand(List.of("and", "a", "half"), from + 1);
    Numeral plain =
        new Numeral(below.getAsDouble() + (half ? 0.5 : 0), false, from + (half ? 4 : 1));
    return Optional.of(withRest(words, scaled(words, plain)));
  }

  private static Optional<Numeral> onlyScaled(Words words, double times, int from) {
    Numeral numeral = scaled(words, new Numeral(times, false, from));
    return numeral.to() > from ? Optional.of(numeral) : Optional.empty();
  }

  /** With what is added to hundreds and thousands: "two hundred and six". */
  private static Numeral withRest(Words words, Numeral numeral) {
    int at = words.at(numeral.to()).is("and") ? numeral.to() + 1 : numeral.to();
    OptionalDouble rest = belowHundred(words.at(at).lower());
    boolean adds = numeral.value() >= 100 && numeral.value() % 100 == 0 && rest.isPresent();
    return adds ? new Numeral(numeral.value() + rest.getAsDouble(), false, at + 1) : numeral;
  }

  private static OptionalDouble belowHundred(String word) {
    int one = ONES.indexOf(word);
    if (one >= 0) {
      return OptionalDouble.of(one);
    }
    int hyphen = word.indexOf('-');
    int ten = TENS.indexOf(hyphen < 0 ? word : word.substring(0, hyphen));
    int rest = hyphen < 0 ? 0 : ONES.indexOf(word.substring(hyphen + 1));
    boolean known = ten >= 0 && rest >= 0 && rest < 10;
    return known ? OptionalDouble.of(20 + 10 * ten + rest) : OptionalDouble.empty();
  }
}
