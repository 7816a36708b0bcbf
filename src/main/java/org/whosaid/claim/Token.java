// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import org.whosaid.article.TextSpan;

/**
 * A word or a punctuation mark.
 *
 * @param word in lower case; the marks of a quotation are always “ and ”
 * @param capital whether it begins with a capital letter
 * @param quoted whether it stands in a quotation; its marks do too
 */
record Token(TextSpan span, String word, boolean capital, boolean quoted) {
  boolean isWord() {
    return Character.isLetterOrDigit(word.charAt(0));
  }

  boolean opensQuotation() {
    return quoted && word.equals("“");
  }

  boolean closesQuotation() {
    return quoted && word.equals("”");
  }

  /** A word of the article's own voice or its punctuation, not of a quotation. */
  boolean is(String other) {
    return !quoted && word.equals(other);
  }
}
