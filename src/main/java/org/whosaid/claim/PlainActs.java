// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.Set;

/**
 * Verbs of speech that mean something else with a bare object: a hospital admits patients, a flood
 * claims lives, a father reports a theft to the police, a coastguard warns ships. Only where no
 * clause and no quotation follows.
 */
final class PlainActs {
  /** How far behind the verb what its object is can be told. */
  private static final int REACH = 14;

  /** How far behind the verb the object's own noun stands. */
  private static final int OBJECT = 5;

  private static final Set<String> ADMITTED =
      Set.of(
          "patient",
          "patients",
          "people",
          "persons",
          "children",
          "child",
          "girls",
          "girl",
          "boys",
          "boy",
          "men",
          "man",
          "women",
          "woman",
          "babies",
          "students",
          "pupils",
          "members",
          "visitors",
          "guests",
          "passengers",
          "migrants",
          "refugees",
          "casualties",
          "victims",
          "survivors",
          "players",
          "teams",
          "countries",
          "states",
          "newcomers",
          "fans",
          "him",
          "her",
          "them");
  private static final Set<String> CLAIMED =
      Set.of(
          "life",
          "lives",
          "wins",
          "title",
          "titles",
          "medal",
          "medals",
          "gold",
          "silver",
          "bronze",
          "prize",
          "crown",
          "goal",
          "goals",
          "point",
          "points",
          "place",
          "seat",
          "seats",
          "asylum",
          "benefits",
          "compensation",
          "expenses",
          "refund",
          "land",
          "territory",
          "hill",
          "throne",
          "wicket",
          "wickets",
          "victims");
  private static final Set<String> CONCEDED =
      Set.of(
          "penalty",
          "penalties",
          "goal",
          "goals",
          "corner",
          "corners",
          "free-kick",
          "point",
          "points",
          "run",
          "runs",
          "try",
          "tries",
          "wicket",
          "wickets",
          "lead",
          "set",
          "sets",
          "equaliser");
  private static final Set<String> TOLD =
      Set.of(
          "police",
          "authorities",
          "officials",
          "prosecutors",
          "officers",
          "parents",
          "management",
          "headquarters",
          "coastguard",
          "regulator",
          "regulators");
  private static final Set<String> WARNED_OF =
      Set.of("of", "about", "against", "to", "over", "not", "off", "away", "that");

  private final Sentence sentence;

  PlainActs(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Whether the words behind the verb make it an act rather than speech. */
  boolean rather(String lemma, int from, int end) {
    int limit = Math.min(end, from + REACH);
    if (goesOnAsSpeech(from, limit)) {
      return false;
    }
    return switch (lemma) {
      case "admit" -> hasObject(ADMITTED, from, limit);
      case "concede" -> hasObject(CONCEDED, from, limit);
      case "claim" -> hasObject(CLAIMED, from, limit);
      case "report" -> isHandedTo(from, limit);
      case "warn" -> !has(WARNED_OF, from, limit) && !sentence.is(from, ",");
      default -> false;
    };
  }

  /** Whether "that", a quotation or a finite verb follows. */
  private boolean goesOnAsSpeech(int from, int limit) {
    for (int i = from; i < limit; i++) {
      Token token = sentence.at(i);
      if (token.quoted()
          || token.opensQuotation()
          || sentence.is(i, ":")
          || (i == from && sentence.is(i, "that"))
          || FunctionWords.FINITE_VERBS.contains(token.word())) {
        return true;
      }
      if (FunctionWords.CLAUSE_OPENERS.contains(token.word()) && !sentence.is(i, "that")) {
        return false;
      }
    }
    return has(Set.of("that"), from, limit);
  }

  private boolean hasObject(Set<String> nouns, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + OBJECT); i++) {
      String word = sentence.at(i).word();
      if (nouns.contains(word)) {
        return true;
      }
      if (!sentence.at(i).isWord() || FunctionWords.PREPOSITIONS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** "the theft to police", "to the police". */
  private boolean isHandedTo(int from, int limit) {
    for (int i = from; i < limit - 1; i++) {
      boolean the = sentence.is(i + 1, "the") && i + 2 < limit;
      if (sentence.is(i, "to") && TOLD.contains(sentence.at(the ? i + 2 : i + 1).word())) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Set<String> words, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (words.contains(sentence.at(i).word())) {
        return true;
      }
    }
    return false;
  }
}
