// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import org.whosaid.article.Article;
import org.whosaid.claim.Extraction;

/** Writes what was found in an article, in one of the formats. */
@FunctionalInterface
interface ReplyPrinter {
  String print(String id, Article article, Extraction found);
}
