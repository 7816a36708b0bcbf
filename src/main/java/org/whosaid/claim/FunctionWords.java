// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.Set;

/** The small words by which a sentence is taken apart, each in lower case. */
final class FunctionWords {
  static final Set<String> SPEAKER_PRONOUNS = words("he she it they we i you");

  static final Set<String> DETERMINERS =
      words(
          """
          the a an his her its their our my this these those some many several most one two three
          both another other no all each any few
          """);

  /** Verbs that say a stretch of words is a clause, not the name of a source. */
  static final Set<String> FINITE_VERBS =
      words(
          """
          is are was were be been has have had will would can could should may might must do does
          did isn't wasn't aren't weren't won't can't couldn't wouldn't didn't doesn't said says
          told came went took made got began became brought gave put saw knew thought felt kept
          held led met sent sold stood won lost ran sat spoke wrote fell grew rose broke chose
          drew drove flew built bought fought paid say think thinks believe believes want wants
          know knows
          """);

  /** What may stand between a source and its verb. */
  static final Set<String> BEFORE_VERB =
      words(
          """
          had has have also later earlier then again still now today yesterday once even further
          first never just both all often always sometimes reportedly
          """);

  /** Words that begin a clause of its own; a source can't reach back over them. */
  static final Set<String> CLAUSE_OPENERS =
      words(
          """
          that after before when while because since as if although though whereas but which where
          than until unless whether how why what so yet or nor however once
          """);

  static final Set<String> PREPOSITIONS =
      words(
          """
          in on at to from with during for by about into over under near through via outside
          inside against despite amid without between among following behind around across
          """);

  static final Set<String> TIMES =
      words(
          """
          monday tuesday wednesday thursday friday saturday sunday january february march april
          june july august september october november december yesterday today tonight morning
          afternoon evening night later earlier again week month year
          """);

  private static final Set<String> NO_ADVERBS =
      words("family assembly ally reply supply daily weekly elderly rally bully anomaly fly only");

  private FunctionWords() {}

  static boolean isAdverb(Token token) {
    String word = token.word();
    return !token.quoted()
        && (BEFORE_VERB.contains(word)
            || (word.endsWith("ly") && !NO_ADVERBS.contains(word) && !token.capital()));
  }

  static boolean isTime(Token token) {
    return !token.quoted() && (TIMES.contains(token.word()) || isYearOrDay(token.word()));
  }

  private static boolean isYearOrDay(String word) {
    return Character.isDigit(word.charAt(0)) && word.length() <= 4 && word.indexOf(',') < 0;
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+", -1));
  }
}
