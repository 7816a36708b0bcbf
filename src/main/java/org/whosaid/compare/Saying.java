// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;

/**
 * A claim in one of the articles, with who makes it throughout all of them.
 *
 * @param headline whether it stands in the headline, which says the article's news once more
 */
record Saying(ComparedArticle in, Claim claim, Voice voice, boolean headline) {
  private static final String ENDS = ".!?”\"’'";

  static Saying of(ComparedArticle in, Claim claim, Voice voice) {
    return new Saying(in, claim, voice, isInHeadline(in, claim));
  }

  /** By article and claim, which is quick. */
  @Override
  public int hashCode() {
    return 1_000 * in.number() + claim.id();
  }

  int article() {
    return in.number();
  }

  Statement statement(TextSpan words) {
    return new Statement(in, claim, words);
  }

  /** All the words of the claim. */
  Statement statement() {
    return statement(claim.reach());
  }

  private static boolean isInHeadline(ComparedArticle in, Claim claim) {
    if (in.article().paragraphs().size() < 2) {
      return false;
    }
    Paragraph first = in.article().paragraphs().get(0);
    String text = first.span().in(in.article().text());
    boolean title = in.article().details().title().filter(text::equals).isPresent();
    boolean sentence = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return first.span().contains(claim.reach()) && (title || !sentence);
  }
}
