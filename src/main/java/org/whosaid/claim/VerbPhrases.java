// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.Set;

/** What stands before a verb: whether it is denied or passive. Places are indices of words. */
final class VerbPhrases {
  private static final Set<String> NOT =
      Set.of("not", "never", "neither", "nor", "cannot", "without", "hardly", "barely");

  private static final Set<String> TO_BE =
      Set.of("is", "are", "was", "were", "been", "being", "be", "'s", "'re");

  private static final Set<String> AUXILIARY =
      Set.of(
          ("did do does has have had was were is are be been could would will can should may might to"
                  + " immediately yet so far")
              .split(" "));

  /** How many words before a verb may say "did not", "has repeatedly". */
  private static final int AUXILIARIES = 4;

  private final ArticleWords words;

  VerbPhrases(ArticleWords words) {
    this.words = words;
  }

  static boolean isNot(Token token) {
    return NOT.contains(token.word()) || token.word().endsWith("n't");
  }

  /** Whether the verb at {@code at} is denied: "did not", "has never", "without". */
  boolean isNegated(int at) {
    for (int i = at - 1; i >= at - AUXILIARIES && words.sameSentence(i, at); i--) {
      Token before = words.at(i);
      if (before.quoted() || !before.isWord()) {
        return false;
      }
      if (isNot(before)) {
        return true;
      }
      if (!FunctionWords.isAdverb(before) && !AUXILIARY.contains(before.word())) {
        return false;
      }
    }
    return false;
  }

  boolean isPassive(int at) {
    int before = at - 1;
    while (before > at - AUXILIARIES
        && words.sameSentence(before, at)
        && FunctionWords.isAdverb(words.at(before))
        && !TO_BE.contains(words.at(before).word())) {
      before--;
    }
    boolean participle = !words.at(at).word().endsWith("ing");
    return participle
        && words.sameSentence(before, at)
        && !words.at(before).quoted()
        && TO_BE.contains(words.at(before).word());
  }

  /** The first word from there that is no adverb, "" behind the last one. */
  String firstNoAdverb(int from) {
    int at = from;
    while (at < words.size() && FunctionWords.isAdverb(words.at(at))) {
      at++;
    }
    return at < words.size() ? words.at(at).word() : "";
  }
}
