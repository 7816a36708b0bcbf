// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.util.Objects.requireNonNull;

/**
 * One visible block of a page, before it is known to be a paragraph of the article: its words with
 * white space collapsed, what kind of block it is, and how many of its characters are link text.
 */
record TextBlock(Kind kind, String text, int linked) {

  enum Kind {
    HEADING,
    ITEM,
    PARAGRAPH
  }

  TextBlock {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }

  /** Whether nearly all of the block is the text of links. */
  boolean isLinks() {
    return linked * 10 >= text.length() * 8;
  }
}
