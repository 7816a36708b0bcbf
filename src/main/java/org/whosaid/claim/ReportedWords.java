// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Set;

/** What is reported, word by word, and what it tells by itself of the speaker's act. */
final class ReportedWords {
  /** So many words in quotation marks are somebody's speech; fewer may be a name. */
  private static final int QUOTED = 4;

  /** How far into the words "to" makes a request of them: "the city to close the seafront". */
  private static final int ADDRESSEE = 12;

  private static final Set<String> QUESTIONS =
      Set.of("whether", "if", "why", "how", "what", "who", "when", "where", "which");

  private final List<Token> words;
  private final List<Token> all;

  /** All the words and marks of the content's pieces. */
  ReportedWords(List<Token> tokens) {
    this.all = tokens;
    this.words = tokens.stream().filter(Token::isWord).toList();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  Quotation quotation() {
    long quoted = words.stream().filter(Token::quoted).count();
    if (quoted == 0) {
      return Quotation.INDIRECT;
    }
    return quoted == words.size() ? Quotation.DIRECT : Quotation.MIXED;
  }

  boolean isQuotation() {
    return !isEmpty() && quotation() == Quotation.DIRECT;
  }

  /** Whether enough of it stands in quotation marks to be speech. */
  boolean isQuoted() {
    return isQuotation() || words.stream().filter(Token::quoted).count() >= QUOTED;
  }

  boolean startsWith(String word) {
    return !isEmpty() && words.get(0).word().equals(word);
  }

  /** Whether one of the words stands among its first ones. */
  boolean opensWith(Set<String> any) {
    return words.stream().limit(QUOTED).anyMatch(token -> any.contains(token.word()));
  }

  boolean isThatClause() {
    return startsWith("that") && words.size() > 2;
  }

  /** Whether it is a sentence or a quotation rather than a thing. */
  boolean isClause() {
    return isThatClause()
        || isQuoted()
        || words.stream().anyMatch(token -> FunctionWords.FINITE_VERBS.contains(token.word()))
        || words.stream().skip(2).anyMatch(token -> token.word().endsWith("ed"));
  }

  boolean isQuestion() {
    boolean mark = all.stream().anyMatch(token -> token.word().equals("?"));
    return mark || (!isEmpty() && QUESTIONS.contains(words.get(0).word()));
  }

  /** "the city to close the seafront", "for a truce", "that it be closed". */
  boolean isRequest() {
    return startsWith("for")
        || startsWith("that")
        || words.stream().limit(ADDRESSEE).anyMatch(token -> token.is("to"));
  }

  /** "to stay away", "drivers to stay away": what somebody is told to do. */
  boolean isOrder() {
    if (isEmpty() || words.get(0).quoted()) {
      return false;
    }
    for (Token token : words.subList(0, Math.min(ADDRESSEE / 2, words.size()))) {
      if (token.is("to")) {
        return true;
      }
      if (token.is("that")
          || token.quoted()
          || FunctionWords.FINITE_VERBS.contains(token.word())
          || FunctionWords.SPEAKER_PRONOUNS.contains(token.word())) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the verb is an act rather than speech, with this for its object: "admitted patients".
   */
  boolean makeItAnAct(String lemma) {
    return new PlainActs(new Sentence(0, all)).rather(lemma, 0, all.size());
  }

  /** What the words do under a verb that does nothing but say. */
  SpeechAct act() {
    return new PlainWords(all).act();
  }
}
