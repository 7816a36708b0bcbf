// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import org.whosaid.article.Article;

/**
 * An article that was read, with what was found in it: what stands behind a posted reply.
 *
 * @param id unguessable; travels in the reply's buttons
 */
public record Clipping(String id, Article article, Extraction extraction) {
  public Clipping {
    requireNonNull(id, "id");
    requireNonNull(article, "article");
    requireNonNull(extraction, "extraction");
  }
}
