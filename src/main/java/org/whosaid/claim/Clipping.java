// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.whosaid.article.Article;

/**
 * An article that was read, with what was found in it: what stands behind a posted reply.
 *
 * @param id unguessable; travels in the reply's buttons
 * @param age how long ago the page had been read when it was answered with this
 */
public record Clipping(String id, Article article, Extraction extraction, Duration age) {
  public Clipping {
    requireNonNull(id, "id");
    requireNonNull(article, "article");
    requireNonNull(extraction, "extraction");
    requireNonNull(age, "age");
  }

  /** Whether the other, whenever it was read, has the same article with the same claims. */
  public boolean saysWhat(Clipping other) {
    return article.equals(other.article) && extraction.claims().equals(other.extraction.claims());
  }

  /** Of a page that was just read. */
  public Clipping(String id, Article article, Extraction extraction) {
    this(id, article, extraction, Duration.ZERO);
  }

  /** The same, from which something is made so long after its page was read. */
  public Clipping aged(Duration time) {
    return new Clipping(id, article, extraction, time);
  }

  /** The same, with something else found in it. */
  public Clipping with(Extraction found) {
    return new Clipping(id, article, found, age);
  }
}
