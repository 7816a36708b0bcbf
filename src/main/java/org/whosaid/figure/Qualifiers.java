// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The phrases of {@code qualifiers.txt} that stand before numbers, and a few that stand behind. */
final class Qualifiers {
  private static final List<List<String>> BEHIND_LEAST =
      List.of(List.of("or", "more"), List.of("at", "least"), List.of("plus"));
  private static final List<List<String>> BEHIND_MOST =
      List.of(List.of("or", "fewer"), List.of("or", "less"), List.of("at", "most"));
  private static final List<List<String>> BEHIND_ABOUT =
      List.of(List.of("or", "so"), List.of("on", "average"));

  private static final Qualifiers OWN = new Qualifiers();

  private final Map<Bound, List<List<String>>> phrases = new EnumMap<>(Bound.class);
  private int longest;

  /**
   * A qualifier found around a number.
   *
   * @param from its first word, or the number's
   * @param to behind its last word, or the number's
   */
  record Found(Bound bound, int from, int to) {}

  private Qualifiers() {
    WordList.read("qualifiers.txt").forEach((bound, words) -> phrases.put(Bound.of(bound), words));
    phrases
        .values()
        .forEach(some -> some.forEach(phrase -> longest = Math.max(longest, phrase.size())));
  }

  /** The program's own list. */
  static Qualifiers own() {
    return OWN;
  }

  /** What qualifies the number from one word to another, if no other number is near. */
  Found around(Words words, int from, int to) {
    return around(words, from, to, words.size());
  }

  /**
   * What qualifies the number from one word to another.
   *
   * @param next where the number behind it begins, which keeps its own; the end if there is none
   */
  Found around(Words words, int from, int to, int next) {
    Found before = before(words, from);
    int free = next < words.size() ? before(words, next).from() : next;
    Found behind = behind(words, from, to, free);
    Bound bound = behind.bound() == Bound.EXACT ? before.bound() : behind.bound();
    return new Found(bound, before.from(), behind.to());
  }

  /** Up to two phrases before a number: "about, at least". */
  private Found before(Words words, int number) {
    Found first = justBefore(words, number);
    Found second = justBefore(words, first.from());
    Bound bound = first.bound() == Bound.EXACT ? second.bound() : first.bound();
    return new Found(bound, second.from(), number);
  }

  private Found justBefore(Words words, int number) {
    for (int length = longest; length > 0; length--) {
      for (Map.Entry<Bound, List<List<String>>> entry : phrases.entrySet()) {
        for (List<String> phrase : entry.getValue()) {
          if (phrase.size() == length && words.stand(phrase, number - length)) {
            return new Found(entry.getKey(), number - length, number);
          }
        }
      }
    }
    return new Found(Bound.EXACT, number, number);
  }

  /** "Two thirds, at least 62 of them": what is the next number's is not this one's. */
  private static Found behind(Words words, int from, int to, int free) {
    Map<Bound, List<List<String>>> behind = new EnumMap<>(Bound.class);
    behind.put(Bound.LEAST, BEHIND_LEAST);
    behind.put(Bound.MOST, BEHIND_MOST);
    behind.put(Bound.ABOUT, BEHIND_ABOUT);
    List<Found> found = new ArrayList<>();
    behind.forEach(
        (bound, some) -> {
          int length = words.longest(some, to);
          boolean ofTheNext = to + length > free || words.at(to + length).isNumber();
          if (length > 0 && !ofTheNext) {
            found.add(new Found(bound, from, to + length));
          }
        });
    return found.isEmpty() ? new Found(Bound.EXACT, from, to) : found.get(0);
  }
}
