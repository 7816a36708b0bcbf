// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

/**
 * A reply that is to be posted once: one of its kind for an article in a thread.
 *
 * @param by who asked for it, or shared what is answered
 * @param article identity of what is answered: the article's address, without tracking
 * @param link identity of the link as it was shared; a short link's differs from the article's
 * @param job the id of the job that is posting it
 */
public record PlannedReply(
    Kind kind, ThreadAddress thread, Sharer by, String article, String link, String job) {
  public PlannedReply {
    requireNonNull(kind, "kind");
    requireNonNull(thread, "thread");
    requireNonNull(by, "by");
    requireNonNull(article, "article");
    requireNonNull(link, "link");
    requireNonNull(job, "job");
  }

  /** The id of the clipping behind the reply: the same however often the job runs. */
  public String readingId() {
    return readingId(thread, article);
  }

  /** Under which id what a reply to that article in that thread has behind it is kept. */
  public static String readingId(ThreadAddress thread, String article) {
    return UUID.nameUUIDFromBytes((thread + "\n" + article).getBytes(UTF_8)).toString();
  }

  /** What is said of the article. */
  public enum Kind {
    /** Who claimed what. */
    DIGEST,
    /** Why there is no digest. Somebody who asks again may still get one. */
    NOTICE,
    /** The digest once more, in the channel itself. */
    COPY,
    /** Where in the channel the same article was answered before. */
    POINTER,
    /** That somebody changed the channel's settings; no thread, no article. */
    CHANGE,
    /** What the bot does in a channel it was invited to; no thread, no article. */
    WELCOME
  }
}
