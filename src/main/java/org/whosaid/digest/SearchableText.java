// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.Optional;
import org.whosaid.article.TextSpan;

/**
 * A text as a browser searches it for a text fragment: case ignored, every run of white space one
 * blank, whole words.
 */
final class SearchableText {
  private final String text;
  private final String plain;
  private final int[] plainOffset;

  SearchableText(String text) {
    this.text = text;
    this.plainOffset = new int[text.length() + 1];
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plainOffset[i] = kept.length();
      char c = text.charAt(i);
      if (!isBlank(c)) {
        kept.append(Character.toLowerCase(c));
      } else if (kept.length() > 0 && kept.charAt(kept.length() - 1) != ' ') {
        kept.append(' ');
      }
    }
    plainOffset[text.length()] = kept.length();
    this.plain = kept.toString();
  }

  /** Whether no earlier place reads like {@code words}, counted to where {@code part} begins. */
  boolean isFirst(TextSpan words, TextSpan part) {
    String wanted = plain.substring(plainOffset[words.start()], plainOffset[part.end()]).strip();
    int own = plain.indexOf(wanted, Math.max(0, plainOffset[words.start()] - 1));
    int found = plain.indexOf(wanted);
    while (found >= 0 && found < own) {
      if (isWordBorder(found) && isWordBorder(found + wanted.length())) {
        return false;
      }
      found = plain.indexOf(wanted, found + 1);
    }
    return true;
  }

  /** The span widened to whole words and freed of marks around them; empty if it has no word. */
  Optional<TextSpan> wholeWords(TextSpan span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && !Character.isLetterOrDigit(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    if (start >= end) {
      return Optional.empty();
    }
    while (start > 0 && Character.isLetterOrDigit(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return Optional.of(new TextSpan(start, end));
  }

  /** Where the {@code count}th blank-separated word from {@code from} ends, marks included. */
  int endOfWord(int from, int count) {
    int at = from;
    for (int word = 0; word < count && at < text.length(); word++) {
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      while (at < text.length() && !isBlank(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  /** Where the {@code count}th blank-separated word before {@code end} begins. */
  int startOfWord(int end, int count) {
    int at = end;
    for (int word = 0; word < count && at > 0; word++) {
      while (at > 0 && isBlank(text.charAt(at - 1))) {
        at--;
      }
      while (at > 0 && !isBlank(text.charAt(at - 1))) {
        at--;
      }
    }
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isWordBorder(int at) {
    return at <= 0
        || at >= plain.length()
        || !Character.isLetterOrDigit(plain.charAt(at - 1))
        || !Character.isLetterOrDigit(plain.charAt(at));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }
}
