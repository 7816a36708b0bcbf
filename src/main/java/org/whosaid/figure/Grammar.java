// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.Set;

/** Words by which the reach of a noun, a clause or a point in time is told. */
final class Grammar {
  private static final Set<String> AUXILIARIES =
      Set.of(
          "was", "were", "is", "are", "be", "been", "being", "had", "has", "have", "having", "will",
          "would", "can", "could", "may", "might", "must", "should", "shall", "did", "do", "does",
          "go", "went", "gone");

  private static final Set<String> LINKS =
      Set.of(
          "in",
          "at",
          "from",
          "on",
          "by",
          "with",
          "to",
          "for",
          "of",
          "into",
          "over",
          "under",
          "near",
          "off",
          "across",
          "along",
          "among",
          "around",
          "against",
          "between",
          "before",
          "after",
          "since",
          "until",
          "during",
          "through",
          "per",
          "than",
          "as",
          "within",
          "without",
          "while",
          "when",
          "where",
          "because",
          "and",
          "or",
          "but",
          "if",
          "so",
          "who",
          "whom",
          "whose",
          "which",
          "that",
          "each",
          "all",
          "also",
          "still",
          "now",
          "there",
          "then",
          "it",
          "they",
          "he",
          "she",
          "we",
          "you",
          "i",
          "his",
          "her",
          "their",
          "its",
          "our",
          "a",
          "an",
          "the",
          "this",
          "these",
          "those",
          "not",
          "no",
          "just",
          "only",
          "both",
          "out",
          "up",
          "down",
          "away",
          "ago",
          "later",
          "earlier",
          "last",
          "like",
          "about",
          "including",
          "once",
          "yet",
          "already",
          "alone",
          "today",
          "yesterday",
          "tomorrow");

  private static final Set<String> NEW_CLAUSE =
      Set.of(
          "after",
          "before",
          "when",
          "while",
          "because",
          "since",
          "which",
          "that",
          "but",
          "as",
          "if",
          "though",
          "although",
          "whether",
          "where",
          ";",
          ":",
          "—",
          "–");

  private static final Set<String> TIMES =
      Set.of(
          "second",
          "seconds",
          "minute",
          "minutes",
          "hour",
          "hours",
          "day",
          "days",
          "night",
          "nights",
          "week",
          "weeks",
          "weekend",
          "weekends",
          "month",
          "months",
          "quarter",
          "quarters",
          "year",
          "years",
          "decade",
          "decades",
          "century",
          "centuries",
          "season",
          "seasons",
          "times",
          "o'clock");

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "sep",
          "oct",
          "nov",
          "dec");

  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Set<String> SAYING =
      Set.of(
          "say", "says", "said", "claims", "claimed", "reports", "reported", "counts", "counted");

  private Grammar() {}

  static boolean isSaying(Word word) {
    return SAYING.contains(word.lower());
  }

  static boolean isAuxiliary(Word word) {
    return AUXILIARIES.contains(word.lower());
  }

  /** Whether a noun with its adjectives ends before this word. */
  static boolean endsNoun(Word word) {
    return !word.isLetters() || AUXILIARIES.contains(word.lower()) || LINKS.contains(word.lower());
  }

  static boolean beginsClause(Word word) {
    return NEW_CLAUSE.contains(word.lower());
  }

  static boolean isTime(Word word) {
    return TIMES.contains(word.lower());
  }

  static boolean isMonth(Word word) {
    return word.isCapitalized() && MONTHS.contains(word.lower());
  }

  static boolean isWeekday(Word word) {
    return WEEKDAYS.contains(word.lower());
  }

  /** The form under which words of one stem are held against each other: "offered", "offer". */
  static String stem(Word word) {
    String lower = word.lower();
    if (lower.endsWith("ies") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3) {
      return lower.substring(0, lower.length() - 1);
    }
    return lower;
  }
}
