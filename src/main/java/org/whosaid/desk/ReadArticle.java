// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.whosaid.article.Article;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.FiledClipping;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.digest.PlainReply;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Fingerprint;

/** An article that was read, when, what was found in it and what is to be said of it. */
record ReadArticle(Article article, Extraction found, Instant readAt, Digest digest) {
  ReadArticle {
    requireNonNull(article, "article");
    requireNonNull(found, "found");
    requireNonNull(readAt, "readAt");
    requireNonNull(digest, "digest");
  }

  static ReadArticle of(PageOutcome.Read page, DigestWriter digests) {
    return new ReadArticle(
        page.article(), page.found(), page.readAt(), digests.of(page.article(), page.found()));
  }

  static ReadArticle of(FiledClipping kept, DigestWriter digests) {
    return of(PageOutcome.Read.of(kept), digests);
  }

  /** The same, of which something else is to be said. */
  ReadArticle with(DigestWriter digests) {
    return of(new PageOutcome.Read(article, found, readAt), digests);
  }

  /** The article's own identity; behind a short link, not the link's. */
  String identity(String ofTheLink) {
    return article.details().address().map(ArticleAddress::identity).orElse(ofTheLink);
  }

  /** The same for two readings that a reader could not tell apart. */
  String fingerprint() {
    return Fingerprint.of(String.join("\n", new PlainReply(false).lines(digest)));
  }
}
