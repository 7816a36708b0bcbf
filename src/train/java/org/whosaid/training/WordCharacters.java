// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.article.TextSpan;

/**
 * What counts as a letter, a space and a word in the scores: the rules of Python's {@code
 * str.isalnum}, {@code str.isspace} and {@code \w}, with which the reference figures were counted.
 */
final class WordCharacters {
  private WordCharacters() {}

  /** Letters and numbers of every kind: digits, fractions, Roman and circled numerals. */
  static boolean isLetterOrNumber(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == '\u0085';
  }

  /** Where the words of some spans begin; a word is cut where its span begins and ends. */
  static Set<Integer> wordStarts(String text, List<TextSpan> spans) {
    Set<Integer> starts = new HashSet<>();
    for (TextSpan span : spans) {
      boolean inside = false;
      for (int at = span.start(); at < span.end(); ) {
        int codePoint = text.codePointAt(at);
        boolean word = isLetterOrNumber(codePoint) || codePoint == '_';
        if (word && !inside) {
          starts.add(at);
        }
        inside = word;
        at += Character.charCount(codePoint);
      }
    }
    return starts;
  }
}
