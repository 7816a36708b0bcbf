// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;

/** The words of an article in order, each with its sentence; a place is an index into them. */
final class ArticleWords {
  private final List<Sentence> sentences;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> sentenceOf = new ArrayList<>();

  ArticleWords(Article article) {
    sentences = Sentences.of(article);
    for (int i = 0; i < sentences.size(); i++) {
      for (Token token : sentences.get(i).tokens()) {
        tokens.add(token);
        sentenceOf.add(i);
      }
    }
  }

  List<Sentence> sentences() {
    return sentences;
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  /** Whether the article's own voice has the word there. */
  boolean is(int index, String word) {
    return index >= 0 && index < size() && at(index).is(word);
  }

  boolean sameSentence(int index, int other) {
    return index >= 0
        && other >= 0
        && index < size()
        && other < size()
        && sentenceOf.get(index).equals(sentenceOf.get(other));
  }

  /** The index of the sentence to which the word at {@code index} belongs. */
  int sentenceAt(int index) {
    return sentenceOf.get(Math.max(0, Math.min(index, size() - 1)));
  }

  /** The number of the paragraph in which {@code offset} lies. */
  int paragraphAt(int offset) {
    return sentences.get(sentenceAt(from(offset))).paragraph();
  }

  /** The first word that ends behind {@code offset}; {@link #size()} if none does. */
  int from(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Behind the last word that begins before {@code offset}. */
  int to(int offset) {
    int to = from(offset);
    return to < size() && tokens.get(to).span().start() < offset ? to + 1 : to;
  }

  /** The words from one place to before another. */
  List<Token> between(int from, int to) {
    return tokens.subList(from, Math.max(from, to));
  }

  /** From the first of the words to the end of the last before {@code to}. */
  TextSpan span(int from, int to) {
    return new TextSpan(at(from).span().start(), at(to - 1).span().end());
  }

  List<Token> in(TextSpan span) {
    int from = from(span.start());
    return tokens.subList(from, Math.max(from, to(span.end())));
  }

  /** All the words of several spans in the order of the text, each once. */
  List<Token> in(List<TextSpan> spans) {
    List<Token> words = new ArrayList<>();
    int end = 0;
    for (TextSpan span : spans.stream().sorted().toList()) {
      for (Token token : in(span)) {
        if (token.span().start() >= end) {
          words.add(token);
          end = token.span().end();
        }
      }
    }
    return words;
  }
}
