// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/** What a page says about its article. Everything is optional: a text file says nothing. */
public record ArticleDetails(
    Optional<URI> address,
    Optional<String> title,
    Optional<String> byline,
    Optional<String> outlet,
    Optional<ArticleTime> published,
    Optional<ArticleTime> modified) {

  /** For text that comes from nowhere in particular: standard input, a file. */
  public static final ArticleDetails UNKNOWN =
      new ArticleDetails(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public ArticleDetails {
    requireNonNull(address, "address");
    requireNonNull(title, "title");
    requireNonNull(byline, "byline");
    requireNonNull(outlet, "outlet");
    requireNonNull(published, "published");
    requireNonNull(modified, "modified");
  }
}
