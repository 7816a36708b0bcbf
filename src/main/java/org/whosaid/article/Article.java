// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * An article as a reader sees it: its details, its text and where the paragraphs lie in the text.
 * The title is among the details; whether the text repeats it is the page's affair.
 *
 * <p>Paragraphs are in order, do not overlap and hold every visible word of the text.
 */
public record Article(ArticleDetails details, String text, List<Paragraph> paragraphs) {
  public Article {
    requireNonNull(details, "details");
    requireNonNull(text, "text");
    paragraphs = List.copyOf(paragraphs);
    int end = 0;
    for (Paragraph paragraph : paragraphs) {
      TextSpan span = paragraph.span();
      if (span.start() < end || span.end() > text.length()) {
        throw new IllegalArgumentException("paragraph out of order or out of the text: " + span);
      }
      end = span.end();
    }
  }

  /**
   * An article whose text is taken as it is, to the character: paragraphs are the lines that show
   * anything, so that offsets into {@code text} stay the caller's.
   */
  public static Article ofLines(ArticleDetails details, String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int lineStart = 0;
    while (lineStart < text.length()) {
      int lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0) {
        lineEnd = text.length();
      }
      int start = lineStart;
      int end = lineEnd;
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        paragraphs.add(new Paragraph(paragraphs.size() + 1, new TextSpan(start, end)));
      }
      lineStart = lineEnd + 1;
    }
    return new Article(details, text, paragraphs);
  }

  /**
   * The number of the paragraph in which {@code offset} lies; between two paragraphs, the later
   * one; behind the last, the last.
   *
   * @throws IllegalStateException if the article has no paragraph
   */
  public int paragraphAt(int offset) {
    if (paragraphs.isEmpty()) {
      throw new IllegalStateException("an article without paragraphs");
    }
    for (Paragraph paragraph : paragraphs) {
      if (offset < paragraph.span().end()) {
        return paragraph.number();
      }
    }
    return paragraphs.get(paragraphs.size() - 1).number();
  }
}
