// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Set;

/**
 * What a speaker does by the words alone, where the verb only says: promises ("We will appeal"),
 * denies ("The claim is false"), apologises ("I am sorry"), accuses ("It is to blame"). Few signs,
 * each hard to mistake; everything else is said.
 */
final class PlainWords {
  private static final Set<String> FALSE =
      Set.of("false", "untrue", "baseless", "unfounded", "groundless", "fabricated", "fiction");

  private static final Set<String> WRONG =
      Set.of(
          ("terrorist terrorists terrorism crime crimes fraud corruption murder torture genocide"
                  + " massacre cover-up abuse scaremongering damning disgrace disgraceful affront"
                  + " lied lying lies cheated")
              .split(" "));

  /** What only an accuser says that something is. */
  private static final Set<String> DISGRACE =
      Set.of(
          ("scaremongering damning disgrace disgraceful affront lie lies liar liars cover-up corrupt"
                  + " criminal fraudulent genocide treason scandal scandalous shameful")
              .split(" "));

  private static final Set<String> DECEIVED =
      Set.of(
          "lied",
          "hid",
          "cheated",
          "stole",
          "misled",
          "deceived",
          "falsified",
          "bribed",
          "concealed");

  private static final Set<String> NO_DECEIVER =
      Set.of("i", "we", "not", "never", "nobody", "nor", "was", "were", "been", "be", "who", "if");

  private static final Set<String> MISTAKES = Set.of("mistake", "mistakes", "error", "errors");

  /** How many words may stand between "made" and "mistakes", "is" and "a disgrace". */
  private static final int PHRASE = 4;

  private static final Set<String> NO_FUTURE_DEED = Set.of("be", "have", "not", "never", "need");

  private static final int OPENING = 6;

  private final List<Token> words;

  PlainWords(List<Token> tokens) {
    this.words = tokens.stream().filter(Token::isWord).toList();
  }

  SpeechAct act() {
    if (isSorry()) {
      return SpeechAct.REGRET;
    }
    if (isPromise()) {
      return SpeechAct.PROMISE;
    }
    if (isDemand()) {
      return SpeechAct.DEMAND;
    }
    if (isDenial()) {
      return SpeechAct.DENY;
    }
    if (isAdmission()) {
      return SpeechAct.ADMIT;
    }
    if (isThreat()) {
      return SpeechAct.WARN;
    }
    return accuses() || callsWrong() || tellsOfDeceit() ? SpeechAct.ACCUSE : SpeechAct.SAY;
  }

  private boolean is(int index, String word) {
    return index >= 0 && index < words.size() && words.get(index).word().equals(word);
  }

  private boolean isSorry() {
    for (int i = 0; i < Math.min(OPENING, words.size()); i++) {
      boolean first = is(i - 2, "i") || is(i - 2, "we") || is(i - 1, "i'm") || is(i - 1, "we're");
      boolean am = is(i - 1, "am") || is(i - 1, "are") || is(i - 1, "i'm") || is(i - 1, "we're");
      if (is(i, "sorry") && first && am) {
        return true;
      }
      if ((is(i, "apologise") || is(i, "apologize")) && (is(i - 1, "i") || is(i - 1, "we"))) {
        return true;
      }
    }
    return false;
  }

  /** "We will …" in quotation marks, "it would …" outside; not "it would be". */
  private boolean isPromise() {
    int at = is(0, "that") ? 1 : 0;
    if (at + 2 >= words.size()) {
      return false;
    }
    boolean quoted = words.get(at).quoted();
    boolean speaker =
        quoted
            ? is(at, "we") || is(at, "i")
            : is(at, "it") || is(at, "he") || is(at, "she") || is(at, "they");
    boolean future = is(at + 1, "will") || (!quoted && is(at + 1, "would"));
    if (quoted && (is(at, "we'll") || is(at, "i'll"))) {
      return true;
    }
    return speaker && future && (quoted || !NO_FUTURE_DEED.contains(words.get(at + 2).word()));
  }

  /** "We demand …", "We are asking for …" in quotation marks. */
  private boolean isDemand() {
    if (words.isEmpty() || !words.get(0).quoted() || !(is(0, "we") || is(0, "i"))) {
      return false;
    }
    boolean asks = (is(1, "are") || is(1, "am")) && is(2, "asking") && is(3, "for");
    return asks
        || is(1, "demand")
        || is(1, "urge")
        || (is(1, "call") && (is(2, "on") || is(2, "for")));
  }

  private boolean isDenial() {
    for (int i = 1; i < words.size() && words.size() < 2 * OPENING; i++) {
      boolean says = is(i - 1, "is") || is(i - 1, "are") || is(i - 1, "was") || is(i - 1, "were");
      if (FALSE.contains(words.get(i).word())
          && (says || FunctionWords.isAdverb(words.get(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private boolean accuses() {
    boolean wrong = words.stream().anyMatch(token -> WRONG.contains(token.word()));
    for (int i = 0; wrong && i + 1 < words.size(); i++) {
      if ((is(i, "evidence") || is(i, "proof")) && is(i + 1, "that")) {
        return true;
      }
    }
    return false;
  }

  /** "We got it wrong", "we made mistakes", "it had made mistakes". */
  private boolean isAdmission() {
    int at = is(0, "that") || is(0, "yes") ? 1 : 0;
    boolean first = is(at, "we") || is(at, "i");
    int verb = is(at + 1, "had") || is(at + 1, "have") ? at + 2 : at + 1;
    boolean speaker =
        first || is(at, "it") || is(at, "he") || is(at, "she") || (is(at, "they") && verb > at + 1);
    if (!speaker) {
      return false;
    }
    boolean wrong = is(verb, "got") && hasNear(verb, Set.of("wrong"));
    boolean mistaken = is(verb, "made") && hasNear(verb, MISTAKES);
    boolean was = (is(verb, "were") || is(verb, "was")) && is(verb + 1, "wrong");
    return wrong || mistaken || (first && (was || is(verb, "failed") || is(verb, "erred")));
  }

  private boolean hasNear(int from, Set<String> any) {
    return words
        .subList(Math.min(from, words.size()), Math.min(words.size(), from + 1 + PHRASE))
        .stream()
        .anyMatch(token -> any.contains(token.word()));
  }

  /** "Failure to return the form may result in a fine". */
  private boolean isThreat() {
    int at = is(0, "that") ? 1 : 0;
    boolean failure = is(at, "failure") && is(at + 1, "to");
    for (int i = at; failure && i + 2 < words.size(); i++) {
      boolean leads = is(i + 1, "result") || is(i + 1, "lead");
      if (leads && (is(i, "may") || is(i, "will") || is(i, "could") || is(i, "would"))) {
        return true;
      }
    }
    return false;
  }

  /** "The plan is a disgrace", "it was damning that nobody came". */
  private boolean callsWrong() {
    for (int i = 1; i < words.size(); i++) {
      if (DISGRACE.contains(words.get(i).word())) {
        int before = i - 1;
        while (before > 0 && i - before <= 2 && isBeforeAdjective(before)) {
          before--;
        }
        if (is(before, "is") || is(before, "are") || is(before, "was") || is(before, "were")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isBeforeAdjective(int index) {
    return is(index, "a") || is(index, "an") || FunctionWords.isAdverb(words.get(index));
  }

  /** "The owner hid the cracks"; not "we were misled", not "he hid in the wood". */
  private boolean tellsOfDeceit() {
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean deceived = DECEIVED.contains(words.get(i).word());
      String before = words.get(i - 1).word();
      boolean intransitive =
          is(i, "hid") && FunctionWords.PREPOSITIONS.contains(words.get(i + 1).word());
      if (deceived
          && !intransitive
          && !NO_DECEIVER.contains(before)
          && !before.endsWith("n't")
          && !(i > 1 && NO_DECEIVER.contains(words.get(i - 2).word()))) {
        return true;
      }
    }
    return false;
  }
}
