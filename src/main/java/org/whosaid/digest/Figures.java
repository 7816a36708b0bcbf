// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a text that a reader could hold against another source's: tolls, money, counts,
 * shares. Dates, times of the day, ages, lengths of time, ordinals and the numbers in names
 * ("Internet Explorer 6") are none.
 */
final class Figures {
  private static final String UNITS_OF_TIME =
      "seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|decades?"
          + "|centuries";
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}#.,:\\[-])(?:\\d(?:[\\d,.]*\\d)?(?:bn|m|k|tn)?|two|three|four|five|six|seven"
              + "|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
              + "|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?"
              + "|dozens?|hundreds?|thousands?|millions?|billions?|half)(?![\\p{L}\\p{N}]|-\\p{L}|:\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE_HARMED =
      Pattern.compile(
          "\\b(?:nobody|no one|no \\p{L}+) (?:was|were|had|has|have)(?: been)?"
              + " (?:killed|hurt|harmed|hit|injured|wounded|died|missing|arrested)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME_FOLLOWS =
      Pattern.compile(
          "\\s(?:(?:more|other|further|full|consecutive|straight|and a half)\\s)?(?:"
              + UNITS_OF_TIME
              + ")\\b|\\s?(?:a\\.?m\\.?|p\\.?m\\.?|o['’]clock)(?!\\p{L})|(?:st|nd|rd|th)?\\s(?:of )?(?:"
              + MONTHS
              + ")\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SUPERLATIVE_FOLLOWS =
      Pattern.compile("\\s(?:\\p{L}+est|most|main|other)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_BEFORE = Pattern.compile("(?<=\\s)\\p{Lu}\\p{L}+\\.?\\s$");
  private static final Pattern MONTH_BEFORE = Pattern.compile("\\b(?:" + MONTHS + ")\\.?\\s$");
  private static final Pattern HALF_OF_TIME =
      Pattern.compile("\\b(?:first|second|other|a|and a)\\s$", Pattern.CASE_INSENSITIVE);
  private static final Pattern AGE_BEFORE = Pattern.compile("(^|, |\\()$");
  private static final Pattern AGE_BEHIND =
      Pattern.compile("(, (of|from|who|a|an|the)\\b|\\)|,?$).*");
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
  private static final Pattern OF_A_YEAR =
      Pattern.compile(
          "\\b(?:in|since|until|till|by|from|during|before|after|of|early|late|and|to|between|the)\\s$",
          Pattern.CASE_INSENSITIVE);
  private static final int LOOK_AROUND = 24;

  private Figures() {}

  /** Whether there is one. */
  static boolean in(String text) {
    return endOfFirst(text).isPresent();
  }

  /** Behind the first one; what it counts is not part of it. */
  static OptionalInt endOfFirst(String text) {
    Matcher none = NONE_HARMED.matcher(text);
    int end = none.find() ? none.end() : Integer.MAX_VALUE;
    Matcher number = NUMBER.matcher(text);
    while (number.find() && number.start() < end) {
      if (isComparable(text, number)) {
        return OptionalInt.of(number.end());
      }
    }
    return end < Integer.MAX_VALUE ? OptionalInt.of(end) : OptionalInt.empty();
  }

  private static boolean isComparable(String text, Matcher number) {
    String before = text.substring(Math.max(0, number.start() - LOOK_AROUND), number.start());
    String behind =
        text.substring(number.end(), Math.min(text.length(), number.end() + LOOK_AROUND));
    boolean digits = Character.isDigit(number.group().charAt(0));
    boolean half = number.group().equalsIgnoreCase("half") && HALF_OF_TIME.matcher(before).find();
    boolean year = YEAR.matcher(number.group()).matches() && OF_A_YEAR.matcher(before).find();
    boolean named = digits && NAME_BEFORE.matcher(before).find();
    boolean dated = digits && MONTH_BEFORE.matcher(before).find();
    boolean aged =
        digits && AGE_BEFORE.matcher(before).find() && AGE_BEHIND.matcher(behind).matches();
    return !aged
        && !half
        && !year
        && !named
        && !dated
        && !SUPERLATIVE_FOLLOWS.matcher(behind).lookingAt()
        && !TIME_FOLLOWS.matcher(behind).lookingAt();
  }
}
