// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Set;
import org.whosaid.source.Source;

/**
 * Tells a denial by what it answers: somebody who was accused just before, or has just denied it,
 * and now says that something is not so. "Ruiz denied it. “We fired only at the roof,” he said."
 */
final class Answers {
  private static final Set<String> NO =
      Set.of(
          "not", "no", "never", "nobody", "none", "nothing", "neither", "cannot", "without",
          "only");

  /** How many claims before an accusation is still being answered. */
  private static final int BACK = 3;

  /** Where in the words a "not" makes a denial of them. */
  private static final int OPENING = 12;

  /** How many letters a name has that is looked for in an accusation. */
  private static final int SHORTEST_NAME = 3;

  private final String text;
  private final ArticleWords words;

  Answers(String text, ArticleWords words) {
    this.text = text;
    this.words = words;
  }

  /** The act as it is, or denial where it says no to the claims before. */
  SpeechAct act(Finding finding, Source source, List<Claim> before) {
    boolean denies =
        finding.act() == SpeechAct.SAY
            && (hasDenied(source, before)
                || isAccused(source, before)
                || (speaksOfItself(finding) && answersAccusation(source, before)))
            && saysNo(finding);
    return denies ? SpeechAct.DENY : finding.act();
  }

  private boolean saysNo(Finding finding) {
    return words.in(finding.content()).stream()
        .filter(Token::isWord)
        .limit(OPENING)
        .anyMatch(token -> NO.contains(token.word()) || token.word().endsWith("n't"));
  }

  /** "We have never …", said by one of those of whom "the company" may be said. */
  private boolean speaksOfItself(Finding finding) {
    return words.in(finding.content()).stream()
        .filter(Token::isWord)
        .limit(1)
        .anyMatch(token -> token.quoted() && Set.of("we", "i").contains(token.word()));
  }

  private static boolean answersAccusation(Source source, List<Claim> before) {
    if (before.isEmpty()) {
      return false;
    }
    Claim last = before.get(before.size() - 1);
    return last.act() == SpeechAct.ACCUSE && !last.source().name().equals(source.name());
  }

  private static boolean hasDenied(Source source, List<Claim> before) {
    if (before.isEmpty() || source.name().isEmpty()) {
      return false;
    }
    Claim last = before.get(before.size() - 1);
    return last.act() == SpeechAct.DENY && last.source().name().equals(source.name());
  }

  private boolean isAccused(Source source, List<Claim> before) {
    String name = source.name().orElse("");
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    if (surname.length() < SHORTEST_NAME) {
      return false;
    }
    return before.subList(Math.max(0, before.size() - BACK), before.size()).stream()
        .filter(claim -> claim.act() == SpeechAct.ACCUSE)
        .filter(claim -> !claim.source().name().equals(source.name()))
        .anyMatch(claim -> claim.reach().in(text).contains(surname));
  }
}
