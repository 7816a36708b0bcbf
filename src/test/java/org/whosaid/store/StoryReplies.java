// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.ReplyEntry;

/** The replies to one link that leads to one story, as the book of replies has them. */
final class StoryReplies {
  static final ThreadAddress THREAD = new ThreadAddress("T1", "C1", "10.000001");
  static final Sharer BY = new Sharer("U1", "10.000001");

  private StoryReplies() {}

  /** A book whose replies get the nonces nonce-1, nonce-2 and so on. */
  static SqlReplies book(Database database) {
    AtomicInteger counter = new AtomicInteger();
    return new SqlReplies(database, () -> "nonce-" + counter.incrementAndGet(), Clock.systemUTC());
  }

  static SharedLink shared(String identity, boolean asked) {
    return new SharedLink(THREAD, BY, "https://" + identity, identity, asked);
  }

  static BookedReply booked(PlannedReply reply, String nonce) {
    return new BookedReply(reply, nonce, Optional.empty(), Optional.empty());
  }

  /** Written down, and nobody has tried to post it. */
  static ReplyEntry open(String nonce, String job, boolean abandoned) {
    return new ReplyEntry.Open(booked(digest(job), nonce), job, abandoned);
  }

  static PlannedReply digest(String job) {
    return new PlannedReply(
        PlannedReply.Kind.DIGEST, THREAD, BY, "example.com/story", "ex.am/ple", job);
  }
}
