// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/** Where sentences end. A short word before the dot is taken for an abbreviation. */
final class Sentences {
  private static final Set<String> ABBREVIATED =
      Set.of("capt", "prof", "sept", "supt", "messrs", "approx");
  private static final String CLOSING_MARKS = "”»’\"')";

  private Sentences() {}

  /** The sentences of the article, none across two paragraphs. */
  static List<TextSpan> of(Article article) {
    List<TextSpan> sentences = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      String text = paragraph.span().in(article.text());
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        if (endsAt(text, i)) {
          add(sentences, text, paragraph.span().start(), start, i + 1);
          start = i + 1;
        }
      }
      add(sentences, text, paragraph.span().start(), start, text.length());
    }
    return sentences;
  }

  /** Whether the character at {@code i} is the last of a sentence that another one follows. */
  static boolean endsAt(String text, int i) {
    char c = text.charAt(i);
    boolean closing = CLOSING_MARKS.indexOf(c) >= 0;
    if (i + 2 >= text.length() || !Character.isWhitespace(text.charAt(i + 1))) {
      return false;
    }
    int stop = closing ? i - 1 : i;
    if (stop < 1 || ".!?".indexOf(text.charAt(stop)) < 0) {
      return false;
    }
    return beginsSentence(text, i + 2) && (text.charAt(stop) != '.' || !isAbbreviation(text, stop));
  }

  private static boolean beginsSentence(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at)) && at < from + 3) {
      at++;
    }
    return at < text.length() && !Character.isLowerCase(text.charAt(at));
  }

  private static boolean isAbbreviation(String text, int dot) {
    int start = dot;
    while (start > 0 && Character.isLetter(text.charAt(start - 1)) && dot - start < 7) {
      start--;
    }
    String word = text.substring(start, dot);
    boolean initial = start > 0 && text.charAt(start - 1) == '.';
    boolean title = !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && word.length() <= 3;
    return initial || title || ABBREVIATED.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private static void add(List<TextSpan> sentences, String text, int offset, int start, int end) {
    int from = start;
    while (from < end && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    if (from < end) {
      sentences.add(new TextSpan(offset + from, offset + end));
    }
  }
}
