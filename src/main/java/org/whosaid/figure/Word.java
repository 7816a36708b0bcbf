// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.Locale;
import org.whosaid.article.TextSpan;

/** A word, a number or a mark of a text, as written. */
record Word(String text, TextSpan span) {
  boolean is(String lowerCase) {
    return text.equalsIgnoreCase(lowerCase);
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** "62", "1,200", "1.2m". */
  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isLetters() {
    return Character.isLetter(text.charAt(0));
  }

  boolean isCapitalized() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isMark() {
    return !isNumber() && !isLetters();
  }
}
