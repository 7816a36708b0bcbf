// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.whosaid.article.Article;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.FiledClipping;

/** What came of a link whose page may have been read before. */
public sealed interface PageOutcome {

  /**
   * An article, and what was found in it.
   *
   * @param readAt when its site last gave it, or said that it is unchanged
   */
  record Read(Article article, Extraction found, Instant readAt) implements PageOutcome {
    public Read {
      requireNonNull(article, "article");
      requireNonNull(found, "found");
      requireNonNull(readAt, "readAt");
    }

    /** What was read for a clipping. */
    static Read of(FiledClipping kept) {
      Clipping clipping = kept.clipping();
      return new Read(clipping.article(), clipping.extraction(), kept.readAt());
    }

    /** How long ago it was read. */
    public Duration age(Instant now) {
      return Duration.between(readAt, now);
    }
  }

  /** There is nothing to be read. */
  record NotRead(ArticleOutcome.None none) implements PageOutcome {
    public NotRead {
      requireNonNull(none, "none");
    }
  }

  /** Others are at the same page, or at the same site; that was no try. */
  record NotYet(String why, Instant at) implements PageOutcome {
    public NotYet {
      requireNonNull(why, "why");
      requireNonNull(at, "at");
    }
  }
}
