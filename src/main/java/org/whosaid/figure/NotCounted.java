// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.Set;

/**
 * Numbers that nobody could count again: dates, times of the day, ages, lengths of time, scores,
 * numbers in names ("Boeing 737"), and small ones that only point ("the two sides", "one of us").
 */
final class NotCounted {
  private static final Set<String> OF_A_YEAR =
      Set.of(
          "in", "since", "until", "till", "by", "from", "during", "before", "after", "of", "early",
          "late", "and", "to", "between", "the", "mid");
  private static final Set<String> POINTING =
      Set.of("the", "these", "those", "both", "its", "his", "her", "their", "our", "other");
  private static final Set<String> LASTING =
      Set.of(
          "wait", "waits", "waited", "waiting", "lasts", "lasted", "lasting", "delayed", "took",
          "taken", "spent");

  /** "The top 1 percent" are people, not a share that somebody counted. */
  private static final Set<String> LAYERS =
      Set.of("top", "bottom", "middle", "richest", "poorest", "wealthiest", "upper", "lower");

  private static final Set<String> AGE_LIMITS = Set.of("under", "over", "aged", "age");
  private static final int OLDEST = 110;

  private final Words words;
  private final Amount amount;
  private final Qualifiers.Found qualifier;
  private final CountedNoun noun;
  private final String state;

  NotCounted(
      Words words, Amount amount, Qualifiers.Found qualifier, CountedNoun noun, String state) {
    this.words = words;
    this.amount = amount;
    this.qualifier = qualifier;
    this.noun = noun;
    this.state = state;
  }

  boolean isSo() {
    if (amount.isShare()) {
      return LAYERS.contains(before().lower());
    }
    return amount.isCount()
        && (isDate()
            || isTimeOfDay()
            || isAge()
            || isLengthOfTime()
            || isPartOfName()
            || isCompound()
            || isPointing()
            || isCircumstance()
            || isBare());
  }

  private Word before() {
    return words.at(amount.from() - 1);
  }

  private Word behind() {
    return words.at(amount.to());
  }

  private boolean isDigits() {
    return words.at(amount.from()).isNumber();
  }

  private boolean isDate() {
    boolean day = Grammar.isMonth(before()) || Grammar.isMonth(behind());
    boolean ofMonth = behind().is("of") && Grammar.isMonth(words.at(amount.to() + 1));
    boolean year =
        isDigits()
            && words.at(amount.from()).text().matches("1[5-9]\\d\\d|20\\d\\d")
            && (OF_A_YEAR.contains(before().lower()) || noun.isEmpty() || before().is(","));
    return day || ofMonth || year;
  }

  private boolean isTimeOfDay() {
    String next = behind().lower();
    boolean halves =
        (next.equals("a") || next.equals("p"))
            && words.at(amount.to() + 1).is(".")
            && words.at(amount.to() + 2).is("m");
    boolean clock =
        next.equals(":") || (before().is(":") && words.at(amount.from() - 2).isNumber());
    boolean digits = clock && words.at(amount.to() + 1).isNumber();
    return halves || digits || next.equals("am") || next.equals("pm") || next.equals("o'clock");
  }

  private boolean isAge() {
    boolean inCommas =
        isDigits()
            && amount.value() <= OLDEST
            && (before().is(",") || before().is("("))
            && (behind().is(",")
                || behind().is(")")
                || behind().is(".")
                || amount.to() >= words.size());
    boolean limit =
        AGE_LIMITS.contains(before().lower()) && amount.value() <= OLDEST && noun.isEmpty();
    return (inCommas && words.at(amount.from() - 2).isLetters()) || before().is("aged") || limit;
  }

  private boolean isLengthOfTime() {
    boolean time = false;
    for (int i = noun.from(); i < noun.to(); i++) {
      time |= Grammar.isTime(words.at(i));
    }
    boolean manifold = behind().is("times") && words.at(amount.to() + 1).isLetters();
    return !manifold && time && !LASTING.contains(words.at(qualifier.from() - 1).lower());
  }

  /** "Boeing 737", "Article 5", "No. 5", "#2". */
  private boolean isPartOfName() {
    boolean numbered =
        before().is("#") || (before().is(".") && words.at(amount.from() - 2).is("No"));
    boolean named =
        isDigits()
            && before().isCapitalized()
            && before().text().length() > 1
            && amount.from() > 1
            && state.isEmpty()
            && (noun.isEmpty() || !words.at(amount.from() - 2).is("in"));
    return numbered || named;
  }

  /** "90-day", "3-1". */
  private boolean isCompound() {
    boolean glued =
        behind().isMark()
            && (behind().is("-") || behind().is("–") || behind().is("‑") || behind().is("/"))
            && behind().span().start() == words.at(amount.to() - 1).span().end()
            && words.at(amount.to() + 1).span().start() == behind().span().end();
    boolean tail =
        (before().is("-") || before().is("–") || before().is("/"))
            && words.at(amount.from() - 2).isNumber()
            && before().span().end() == words.at(amount.from()).span().start();
    boolean score = amount.low().isPresent() && amount.value() <= 20 && noun.isEmpty();
    return glued || tail || (score && amount.from() > 0 && words.at(amount.from()).isNumber());
  }

  /** "one of us", "the two sides", "two or three". */
  private boolean isPointing() {
    boolean one = amount.value() == 1 && words.at(amount.from()).is("one");
    if (one) {
      boolean somebody = !noun.isEmpty() && !noun.group().isEmpty() && !state.isEmpty();
      return !somebody || behind().is("of");
    }
    boolean fold = behind().is("fold");
    boolean small = amount.value() <= 3 && !isDigits();
    boolean or = behind().is("or") && Numeral.at(words, amount.to() + 1).isPresent();
    boolean orBefore = before().is("or") && Numeral.at(words, amount.from() - 2).isPresent();
    boolean two = amount.value() == 2 && !isDigits() && POINTING.contains(before().lower());
    return fold || (small && (or || orBefore)) || two;
  }

  /** "killed in four airstrikes": how it happened, not how many. */
  private boolean isCircumstance() {
    boolean known = Meanings.ofGroups().at(words, noun.from()).isPresent();
    boolean small = amount.value() <= 12 && !isDigits() && !known;
    return before().is("in") && small;
  }

  /** A number alone counts only with a state or a tally, or as the subject of its clause. */
  private boolean isBare() {
    if (!noun.isEmpty() || noun.part() || !state.isEmpty()) {
      return false;
    }
    boolean ofOthers = behind().is("of") && isNumberNear(amount.to() + 1);
    boolean bounded = qualifier.bound() != Bound.EXACT && amount.value() >= 100;
    boolean every = words.at(qualifier.from()).is("every") || words.at(qualifier.from()).is("all");
    if (ofOthers || bounded || every) {
      return false;
    }
    boolean subject = Grammar.isAuxiliary(behind()) && !Grammar.isAuxiliary(before());
    boolean pointed = POINTING.contains(before().lower());
    return !(subject && !pointed) && !isTally();
  }

  private boolean isNumberNear(int at) {
    return Numeral.at(words, at).isPresent() || Numeral.at(words, at + 1).isPresent();
  }

  private boolean isTally() {
    Set<String> tallies =
        Set.of("number", "total", "toll", "count", "tally", "crowd", "attendance");
    for (int i = amount.from() - 1; i >= Math.max(0, amount.from() - 8); i--) {
      if (tallies.contains(words.at(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
