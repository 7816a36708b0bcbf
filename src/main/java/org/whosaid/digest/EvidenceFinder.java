// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;

/** Points at the words of one article: paragraph numbers and links. */
public final class EvidenceFinder {
  private static final int SHORT = 20;
  private static final int REACH_OF_A_CUE = 40;

  private final Article article;
  private final TextFragment fragments;

  public EvidenceFinder(Article article) {
    this.article = requireNonNull(article, "article");
    this.fragments = new TextFragment(article);
  }

  /**
   * Where the claim's words stand; of a claim in several pieces, the first. Words too short to be
   * found by themselves ("to comment") are pointed at together with the cue before them.
   */
  public Evidence of(Claim claim) {
    TextSpan words = claim.content().get(0);
    int from = claim.cue().map(cue -> cue.span().start()).orElse(words.start());
    boolean near = from < words.start() && words.start() - from <= REACH_OF_A_CUE;
    return of(words.length() < SHORT && near ? new TextSpan(from, words.end()) : words);
  }

  /** Where the claim gives a figure: the piece of its words that holds it. */
  public Evidence of(Claim claim, TextSpan figure) {
    for (TextSpan words : claim.content()) {
      if (words.contains(figure)) {
        return of(words);
      }
    }
    return of(figure);
  }

  /** Where these words stand. */
  public Evidence of(TextSpan span) {
    return new Evidence(
        article.paragraphAt(span.start()), span, span.in(article.text()), fragments.to(span));
  }
}
