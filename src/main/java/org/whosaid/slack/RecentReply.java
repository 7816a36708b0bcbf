// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import org.whosaid.job.ThreadAddress;

/**
 * A digest that stands in a thread as the message {@code ts}.
 *
 * @param article identity of the article
 * @param readingId under which the article and its claims are kept
 */
public record RecentReply(ThreadAddress thread, String ts, String article, String readingId) {
  public RecentReply {
    requireNonNull(thread, "thread");
    requireNonNull(ts, "ts");
    requireNonNull(article, "article");
    requireNonNull(readingId, "readingId");
  }
}
