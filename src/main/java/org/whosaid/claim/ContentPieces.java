// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/**
 * The pieces of a claim's content as they are shown: in order, apart from its source and cue, each
 * inside one paragraph and without the punctuation around it.
 */
final class ContentPieces {
  private static final String AROUND = " \t\n\r,.;:—–-";

  private final Article article;
  private final String text;

  ContentPieces(Article article) {
    this.article = article;
    this.text = article.text();
  }

  /** Empty if no word is left. */
  List<TextSpan> of(List<TextSpan> content, List<TextSpan> others) {
    List<TextSpan> pieces = new ArrayList<>();
    for (TextSpan span : content.stream().sorted().toList()) {
      int end = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
      int from = Math.max(span.start(), end);
      int to = Math.min(span.end(), text.length());
      if (from < to) {
        addApart(new TextSpan(from, to), others, pieces);
      }
    }
    return pieces;
  }

  private void addApart(TextSpan span, List<TextSpan> others, List<TextSpan> pieces) {
    int from = span.start();
    for (TextSpan other : others.stream().sorted().toList()) {
      if (other.start() < span.end() && other.end() > from) {
        addInParagraphs(from, other.start(), pieces);
        from = Math.max(from, other.end());
      }
    }
    addInParagraphs(from, span.end(), pieces);
  }

  private void addInParagraphs(int from, int to, List<TextSpan> pieces) {
    if (from >= to) {
      return;
    }
    List<Paragraph> paragraphs = article.paragraphs();
    for (int i = indexOfParagraph(from); i < paragraphs.size(); i++) {
      TextSpan paragraph = paragraphs.get(i).span();
      if (paragraph.start() >= to) {
        return;
      }
      addTrimmed(Math.max(from, paragraph.start()), Math.min(to, paragraph.end()), pieces);
    }
  }

  /** The index of the first paragraph that ends behind {@code offset}. */
  private int indexOfParagraph(int offset) {
    int low = 0;
    int high = article.paragraphs().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (article.paragraphs().get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void addTrimmed(int from, int to, List<TextSpan> pieces) {
    int start = from;
    int end = to;
    if (from < to && from > lastEnd(pieces) && isMarked(from, to) && hasWord(from, to)) {
      pieces.add(new TextSpan(from - 1, to + 1));
      return;
    }
    while (start < end && isAround(start)) {
      start++;
    }
    while (end > start && isAround(end - 1) && !endsOpenQuotation(start, end)) {
      end--;
    }
    if (hasWord(start, end)) {
      boolean marked = start > lastEnd(pieces) && isMarked(start, end);
      pieces.add(marked ? new TextSpan(start - 1, end + 1) : new TextSpan(start, end));
    }
  }

  private static int lastEnd(List<TextSpan> pieces) {
    return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
  }

  private boolean hasWord(int start, int end) {
    return start < end
        && text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private boolean isAround(int index) {
    char c = text.charAt(index);
    return AROUND.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** “It is safe. at the end of a paragraph: the quotation goes on, its full stop is its own. */
  private boolean endsOpenQuotation(int start, int end) {
    if (text.charAt(end - 1) != '.') {
      return false;
    }
    boolean straight = false;
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (c == '“' || c == '”') {
        return c == '“';
      }
      straight ^= c == '"';
    }
    return straight;
  }

  /** Whether quotation marks stand directly around it. */
  private boolean isMarked(int start, int end) {
    if (start == 0 || end >= text.length()) {
      return false;
    }
    char before = text.charAt(start - 1);
    char after = text.charAt(end);
    return (before == '“' && after == '”') || (before == '"' && after == '"');
  }
}
