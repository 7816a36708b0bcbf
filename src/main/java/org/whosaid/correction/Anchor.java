// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.List;
import org.whosaid.article.TextSpan;

/**
 * The stretch of text at which somebody who reads a case begins to look for a claim's words. It
 * stands in the text only once, and the first words behind it that are like the claim's are the
 * claim's.
 */
final class Anchor {
  /** A reader of a case looks for source and cue so far around the content. */
  private static final int REACH = 250;

  private static final int SHORTEST = 30;

  private Anchor() {}

  static String of(String text, List<TextSpan> content) {
    int words = content.get(0).start();
    int start = text.lastIndexOf('\n', words) + 1;
    int sentence = text.lastIndexOf(". ", words - 1);
    start = Math.max(start, sentence + (sentence < 0 ? 1 : 2));
    int from = leads(text, start, content) ? start : words;
    String stretch = stretch(text, from);
    while (!isOnly(text, stretch) && from > 0 && leads(text, from - 1, content)) {
      from--;
      stretch = stretch(text, from);
    }
    return stretch;
  }

  static boolean reaches(TextSpan words, List<TextSpan> content) {
    int first = content.get(0).start();
    int last = content.get(content.size() - 1).end();
    return first - REACH <= words.start() && words.end() <= last + REACH;
  }

  private static boolean leads(String text, int start, List<TextSpan> content) {
    return content.stream().allMatch(span -> text.indexOf(span.in(text), start) == span.start());
  }

  /** As long as it takes to be the only one. */
  private static String stretch(String text, int start) {
    int end = Math.min(text.length(), start + SHORTEST);
    while (end < text.length() && !isOnly(text, text.substring(start, end))) {
      end = Math.min(text.length(), end + SHORTEST);
    }
    return text.substring(start, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static boolean isOnly(String text, String stretch) {
    int at = text.indexOf(stretch);
    return text.indexOf(stretch, at + 1) < 0;
  }
}
