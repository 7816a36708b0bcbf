// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;

/** Points at the words of one article: paragraph numbers and links. */
public final class EvidenceFinder {
  private final Article article;
  private final TextFragment fragments;

  public EvidenceFinder(Article article) {
    this.article = requireNonNull(article, "article");
    this.fragments = new TextFragment(article);
  }

  /** Where the claim's words stand; of a claim in several pieces, the first. */
  public Evidence of(Claim claim) {
    return of(claim.content().get(0));
  }

  Evidence of(TextSpan span) {
    return new Evidence(
        article.paragraphAt(span.start()), span, span.in(article.text()), fragments.to(span));
  }
}
