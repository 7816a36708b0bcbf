// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.ArticleTime;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.OwnOutlet;

/**
 * One of the articles that are compared.
 *
 * @param number counted from 1 in the order of the comparison
 * @param outlet who publishes it: as its page or its first lines say, else the host of its address;
 *     empty for a text that says neither
 */
public record ComparedArticle(int number, Optional<String> outlet, Clipping clipping) {
  public ComparedArticle {
    requireNonNull(outlet, "outlet");
    requireNonNull(clipping, "clipping");
  }

  /** By its number; there are few. */
  @Override
  public int hashCode() {
    return number;
  }

  static ComparedArticle of(int number, Clipping clipping) {
    Article article = clipping.article();
    Optional<String> host =
        article.details().address().map(URI::getHost).map(name -> name.replaceFirst("^www\\.", ""));
    return new ComparedArticle(number, new OwnOutlet(article).name().or(() -> host), clipping);
  }

  public Article article() {
    return clipping.article();
  }

  /** When the text was as it is: when last updated, otherwise when published. */
  public Optional<ArticleTime> time() {
    return timeOf(clipping);
  }

  static Optional<ArticleTime> timeOf(Clipping clipping) {
    ArticleDetails details = clipping.article().details();
    return details.modified().or(details::published);
  }
}
