// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

/**
 * A stretch of an article's text, half-open: {@code [start, end)} in UTF-16 code units, as Java's
 * and JavaScript's strings count. Never empty: the constructor throws {@link
 * IllegalArgumentException} for a span of nothing or before the text's beginning.
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The words that stand in this span of {@code text}. */
  public String in(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  /** Whether every code unit of {@code other} belongs to this span. */
  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share at least one code unit. */
  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  /** In the order of the text: by start, then by end. */
  @Override
  public int compareTo(TextSpan other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
