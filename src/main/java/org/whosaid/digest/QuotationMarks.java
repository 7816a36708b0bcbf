// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which quotation marks are open while a text is read from left to right. */
final class QuotationMarks {
  private static final String OPENING = "“«‘";
  private static final String CLOSING = "”»’";

  private static final int DEEPEST = 4;
  private static final int LONGEST_SINGLE_QUOTED = 400;

  private final String text;
  private final Deque<Character> open = new ArrayDeque<>();

  private int read;

  QuotationMarks(String text) {
    this.text = text;
  }

  /** Reads on up to, but without, the character at {@code end}. */
  void passTo(int end) {
    while (read < end) {
      pass(read);
      read++;
    }
  }

  private void pass(int i) {
    char c = text.charAt(i);
    Character innermost = open.peek();
    if (innermost != null && innermost == c && closesAt(i)) {
      open.pop();
    } else if (c == '"' || (c == '\'' && opensAt(i))) {
      push(c);
    } else if (OPENING.indexOf(c) >= 0 && (c != '‘' || opensAt(i))) {
      push(CLOSING.charAt(OPENING.indexOf(c)));
    }
  }

  private void push(char closing) {
    if (open.size() < DEEPEST) {
      open.push(closing);
    }
  }

  /** The marks that would close everything that is open, the innermost first. */
  String closing() {
    StringBuilder marks = new StringBuilder();
    open.forEach(marks::append);
    return marks.toString();
  }

  /** An apostrophe is no closing mark where a letter follows. */
  private boolean closesAt(int i) {
    char c = text.charAt(i);
    return (c != '\'' && c != '’') || !isLetter(i + 1);
  }

  /** A single mark opens at the beginning of a word, and only if one like it closes later. */
  private boolean opensAt(int i) {
    if (isLetter(i - 1) || !isLetter(i + 1)) {
      return false;
    }
    char closing = text.charAt(i) == '‘' ? '’' : '\'';
    int later = text.indexOf(closing, i + 1);
    int limit = i + LONGEST_SINGLE_QUOTED;
    while (later >= 0 && later <= limit && isLetter(later + 1)) {
      later = text.indexOf(closing, later + 1);
    }
    return later >= 0 && later <= limit;
  }

  private boolean isLetter(int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }
}
