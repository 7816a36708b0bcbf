// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.LinkedHashSet;
import java.util.Set;

/** When and where the thing was that a sentence counts, and the other telling words of it. */
final class Surroundings {
  private static final int NEAR = 12;
  private static final int SHORTEST = 3;
  private static final Set<String> PLACED = Set.of("in", "at", "near", "off", "outside");
  private static final Set<String> OTHER_TIMES =
      Set.of("last", "previous", "previously", "earlier", "similar", "another", "since");
  private static final Set<String> PERIODS =
      Set.of("year", "month", "week", "summer", "winter", "spring", "autumn", "decade", "season");

  private static final Set<String> POINTING =
      Set.of("he", "she", "his", "her", "him", "it", "its", "they", "their", "them");

  /** Words further away than this say nothing of a number, however long the sentence is. */
  private static final int FAR = 60;

  private final Words words;
  private final int number;
  private final int first;
  private final int from;
  private final int to;
  private final int end;

  /**
   * @param at the number's first word
   * @param from the first word of the same saying
   * @param to behind its last word
   * @param end where the next number begins; what stands behind it is about that one
   */
  Surroundings(Words words, int at, int from, int to, int end) {
    this.words = words;
    this.number = at;
    this.first = Math.max(0, at - FAR);
    this.from = Math.max(first, from);
    this.to = Math.min(at + FAR, to);
    this.end = Math.min(Math.min(at + FAR, words.size()), end);
  }

  /** "2011", "january", "last year", "another": what sets a count apart from today's. */
  Set<String> times(int amountFrom, int amountTo) {
    return times(amountFrom, amountTo, end);
  }

  /** The same, as far as the saying goes on about the number. */
  Set<String> saidTimes(int amountFrom, int amountTo) {
    return times(amountFrom, amountTo, number < to ? saidTo() : end);
  }

  private Set<String> times(int amountFrom, int amountTo, int most) {
    Set<String> times = new LinkedHashSet<>();
    for (int i = first; i < most; i++) {
      Word word = words.at(i);
      boolean ofAmount = i >= amountFrom && i < amountTo;
      if (!ofAmount && isYear(word)) {
        times.add(word.text());
      } else if (Grammar.isMonth(word) && !(word.is("May") && i == 0)) {
        times.add(word.lower());
      } else if (Grammar.isTime(word) && words.at(i + 1).is("before")) {
        times.add(word.lower() + " before");
      } else if (OTHER_TIMES.contains(word.lower())) {
        boolean period = PERIODS.contains(words.at(i + 1).lower());
        if (period || word.is("similar") || word.is("another") || word.is("since")) {
          times.add(word.lower() + (period ? " " + words.at(i + 1).lower() : ""));
        }
      }
    }
    if (most > amountTo && isYear(words.at(most)) && isDated(words.at(most - 1))) {
      times.add(words.at(most).text());
    }
    return times;
  }

  /** "in 1998" is no further number. */
  private static boolean isDated(Word before) {
    return before.is("in") || before.is("since") || before.is("of") || Grammar.isMonth(before);
  }

  Set<String> weekdays() {
    return weekdays(first, Math.min(words.size(), first + 2 * FAR));
  }

  /** Those within the saying, as far as it goes on about the number. */
  Set<String> saidWeekdays() {
    return weekdays(from, saidTo());
  }

  /** "About 1,100 were admitted and that the stand was inspected in April" tells two things. */
  private int saidTo() {
    int last = Math.min(to, end);
    for (int i = number; i < last; i++) {
      boolean that = words.at(i).is("and") && words.at(i + 1).is("that");
      if (that || words.at(i).is(";")) {
        return i;
      }
    }
    return last;
  }

  private Set<String> weekdays(int least, int most) {
    Set<String> days = new LinkedHashSet<>();
    for (int i = least; i < most; i++) {
      if (Grammar.isWeekday(words.at(i))) {
        days.add(words.at(i).lower());
      }
    }
    return days;
  }

  /** The words of names behind "in", "at" and the like. */
  Set<String> places() {
    return places(first, end);
  }

  /** Those within the saying. */
  Set<String> saidPlaces() {
    return places(from, saidTo());
  }

  private Set<String> places(int least, int most) {
    Set<String> places = new LinkedHashSet<>();
    for (int i = least; i < most; i++) {
      if (PLACED.contains(words.at(i).lower())) {
        int at = words.at(i + 1).is("the") ? i + 2 : i + 1;
        while (words.at(at).isCapitalized()
            && !Grammar.isMonth(words.at(at))
            && !Grammar.isWeekday(words.at(at))) {
          places.add(words.at(at).lower());
          at++;
        }
      }
    }
    return places;
  }

  /** The other telling words near the number. */
  Set<String> context(int amountFrom, int amountTo) {
    Set<String> context = new LinkedHashSet<>();
    int last = Math.min(to, amountTo + NEAR);
    for (int i = Math.max(from, amountFrom - NEAR); i < last; i++) {
      Word word = words.at(i);
      boolean telling =
          word.isLetters()
              && word.text().length() >= SHORTEST
              && !Grammar.isAuxiliary(word)
              && !Grammar.endsNoun(word)
              && (i < amountFrom || i >= amountTo);
      if (telling) {
        context.add(trunk(word));
      }
    }
    return context;
  }

  /** Capital words in the saying; a pronoun is a name that nobody else has. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (int i = from; i < Math.min(to, end); i++) {
      Word word = words.at(i);
      if (POINTING.contains(word.lower())) {
        names.add(word.lower() + "@" + word.span().start());
      } else if (word.isCapitalized()
          && (i > 0 || Grammar.isAuxiliary(words.at(1)) || words.at(1).isCapitalized())
          && Numeral.at(words, i).isEmpty()
          && !Grammar.endsNoun(word)
          && !Grammar.isMonth(word)
          && !Grammar.isWeekday(word)) {
        names.add(Grammar.stem(word));
      }
    }
    return names;
  }

  private static boolean isYear(Word word) {
    String text = word.text();
    return word.isNumber()
        && text.length() == 4
        && text.chars().allMatch(Character::isDigit)
        && (text.startsWith("19") || text.startsWith("20"));
  }

  /** "offered" and "offer", "average" and "averaged" have one. */
  private static String trunk(Word word) {
    String stem = Grammar.stem(word);
    for (String ending : new String[] {"ing", "ed", "e"}) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }
}
