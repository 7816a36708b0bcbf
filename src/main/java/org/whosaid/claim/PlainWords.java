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
    return accuses() ? SpeechAct.ACCUSE : SpeechAct.SAY;
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
}
