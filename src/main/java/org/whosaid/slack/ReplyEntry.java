// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

/** What the book of replies says of an article in a thread. */
public sealed interface ReplyEntry {

  /** Written down by this very call; no message can carry the nonce yet. */
  record Fresh(String nonce) implements ReplyEntry {
    public Fresh {
      requireNonNull(nonce, "nonce");
    }
  }

  /**
   * Written down earlier and not confirmed: it may have been posted.
   *
   * @param job the job that wrote it down
   * @param abandoned whether that job is no longer in the queue
   */
  record Unconfirmed(String nonce, String job, boolean abandoned) implements ReplyEntry {
    public Unconfirmed {
      requireNonNull(nonce, "nonce");
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
