// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

/** What the book of replies says of an article in a thread. */
public sealed interface ReplyEntry {

  /**
   * Written down, by this very call or earlier, and not done with: it may have been posted.
   *
   * @param job the job whose reply it is
   * @param abandoned whether that job is no longer in the queue
   */
  record Open(BookedReply booked, String job, boolean abandoned) implements ReplyEntry {
    public Open {
      requireNonNull(booked, "booked");
      requireNonNull(job, "job");
    }
  }

  /** Posted as the message {@code ts}. */
  record Standing(String ts) implements ReplyEntry {
    public Standing {
      requireNonNull(ts, "ts");
    }
  }
}
