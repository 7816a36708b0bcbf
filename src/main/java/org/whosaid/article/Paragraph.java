// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.util.Objects.requireNonNull;

/** A paragraph of an article: its number, counted from 1 as an editor counts, and its place. */
public record Paragraph(int number, TextSpan span) {
  public Paragraph {
    requireNonNull(span, "span");
    if (number < 1) {
      throw new IllegalArgumentException("paragraphs count from 1, not " + number);
    }
  }
}
