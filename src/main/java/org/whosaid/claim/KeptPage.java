// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.whosaid.article.Article;

/**
 * A public page that was read lately, with what was found in it.
 *
 * @param identity the same for every spelling of the page's address
 * @param readAt when its site last gave it, or said that it is unchanged
 */
public record KeptPage(
    String identity, Article article, Extraction extraction, Edition edition, Instant readAt) {
  public KeptPage {
    requireNonNull(identity, "identity");
    requireNonNull(article, "article");
    requireNonNull(extraction, "extraction");
    requireNonNull(edition, "edition");
    requireNonNull(readAt, "readAt");
  }

  public KeptPage at(Instant moment) {
    return new KeptPage(identity, article, extraction, edition, moment);
  }

  public KeptPage with(Extraction anew) {
    return new KeptPage(identity, article, anew, edition, readAt);
  }

  /**
   * Which version of the page it was, in its site's own words.
   *
   * @param address the identity of the address that gave it; the words mean nothing elsewhere
   * @param etag the HTTP header ETag, as it came
   * @param modified the HTTP header Last-Modified, as it came
   */
  public record Edition(String address, Optional<String> etag, Optional<String> modified) {
    public Edition {
      requireNonNull(address, "address");
      requireNonNull(etag, "etag");
      requireNonNull(modified, "modified");
    }
  }
}
