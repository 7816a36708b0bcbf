// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;

/**
 * What somebody says in one of the articles.
 *
 * @param claim its source has the fullest name that any of the articles gives
 * @param words the words that matter here: a figure, a clause, the whole claim
 */
public record Statement(ComparedArticle in, Claim claim, TextSpan words) {
  public Statement {
    requireNonNull(in, "in");
    requireNonNull(claim, "claim");
    if (words.end() > in.article().text().length()) {
      throw new IllegalArgumentException("no words of the article: " + words);
    }
  }

  /** The article's words, to the letter. */
  public String text() {
    return words.in(in.article().text());
  }

  /** The fullest name or description of who says it. */
  public String source() {
    return claim.source().name().orElse("");
  }
}
