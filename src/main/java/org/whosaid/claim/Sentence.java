// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import org.whosaid.article.TextSpan;

/** A sentence of an article, quotations in it kept whole; ranges are token indices, half-open. */
record Sentence(int paragraph, List<Token> tokens) {
  Sentence {
    tokens = List.copyOf(tokens);
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  boolean is(int index, String word) {
    return index >= 0 && index < size() && at(index).is(word);
  }

  /** The words from {@code from} to {@code to} without the punctuation around them, if any. */
  Optional<TextSpan> words(int from, int to) {
    while (from < to && isTrimmed(at(from))) {
      from++;
    }
    while (from < to && isTrimmed(at(to - 1))) {
      to--;
    }
    boolean anyWord = tokens.subList(from, Math.max(from, to)).stream().anyMatch(Token::isWord);
    return anyWord
        ? Optional.of(new TextSpan(at(from).span().start(), at(to - 1).span().end()))
        : Optional.empty();
  }

  /** Whether it is quotation and nothing else. */
  boolean isQuotation() {
    return tokens.stream().allMatch(token -> token.quoted() || isTrimmed(token));
  }

  private static boolean isTrimmed(Token token) {
    return !token.quoted() && !token.isWord() && !token.word().equals("$");
  }
}
