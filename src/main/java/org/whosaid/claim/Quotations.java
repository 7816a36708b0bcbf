// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.TextSpan;

/**
 * The quotations of a paragraph with their marks: curly, straight and single ones. A double
 * quotation that stays open ends with its paragraph, because the next paragraph opens it again. A
 * single mark without a partner is an apostrophe.
 */
final class Quotations {
  private final String text;
  private final TextSpan paragraph;

  /** For each place of the paragraph, where the next single mark that can close stands, or -1. */
  private final int[] nextSingleClose;

  private Quotations(String text, TextSpan paragraph) {
    this.text = text;
    this.paragraph = paragraph;
    this.nextSingleClose = new int[paragraph.length() + 1];
    int next = -1;
    nextSingleClose[paragraph.length()] = next;
    for (int i = paragraph.end() - 1; i >= paragraph.start(); i--) {
      nextSingleClose[i - paragraph.start()] = next;
      if (isSingle(text.charAt(i)) && closes(i)) {
        next = i;
      }
    }
  }

  static List<TextSpan> in(String text, TextSpan paragraph) {
    return new Quotations(text, paragraph).find();
  }

  private List<TextSpan> find() {
    List<TextSpan> found = new ArrayList<>();
    int i = paragraph.start();
    while (i < paragraph.end()) {
      int close = opens(i) ? closeOf(i) : -1;
      if (close > i) {
        found.add(new TextSpan(i, close + 1));
        i = close + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  private boolean opens(int i) {
    char mark = text.charAt(i);
    if (mark == '“') {
      return true;
    }
    boolean free = i == paragraph.start() || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean wordFollows = i + 1 < paragraph.end() && !Character.isWhitespace(text.charAt(i + 1));
    return (mark == '"' || mark == '‘' || mark == '\'') && free && wordFollows;
  }

  private boolean closes(int i) {
    boolean wordBefore = i > paragraph.start() && !Character.isWhitespace(text.charAt(i - 1));
    return wordBefore
        && (i + 1 == paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private int closeOf(int open) {
    char mark = text.charAt(open);
    if (isSingle(mark)) {
      return nextSingleClose[open - paragraph.start()];
    }
    for (int i = open + 1; i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (c == '”' || (c == '"' && (mark == '"' || closes(i)))) {
        return i;
      }
    }
    return paragraph.end() - 1;
  }

  private static boolean isSingle(char c) {
    return c == '\'' || c == '‘' || c == '’';
  }
}
