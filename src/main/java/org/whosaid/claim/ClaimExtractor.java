// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import org.whosaid.article.Article;

/** Finds who claimed what in an article. Implementations are safe for use by several threads. */
public interface ClaimExtractor {
  Extraction in(Article article);

  /** Which extractor, in which version, it is; stands in each extraction. */
  String name();
}
