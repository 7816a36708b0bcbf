// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import org.whosaid.job.ThreadAddress;

/**
 * A reply that is to be posted once: one of its kind for an article in a thread.
 *
 * @param article identity of what is answered: the article's address, without tracking
 * @param link identity of the link as it was shared; a short link's differs from the article's
 * @param job the id of the job that is posting it
 */
public record PlannedReply(
    Kind kind, ThreadAddress thread, String article, String link, String job) {
  public PlannedReply {
    requireNonNull(kind, "kind");
    requireNonNull(thread, "thread");
    requireNonNull(article, "article");
    requireNonNull(link, "link");
    requireNonNull(job, "job");
  }

  /** What is said of the article. */
  public enum Kind {
    /** Who claimed what. */
    DIGEST,
    /** Why there is no digest. Somebody who asks again may still get one. */
    NOTICE
  }
}
