// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A reply as the book of replies has it.
 *
 * @param nonce what its message carries, the same for every try
 * @param posting when it was last about to be posted by a try of which nobody knows how it ended;
 *     empty if no message can carry the nonce but the one that stands
 * @param ts the message that it is; empty while it is not known to stand
 */
public record BookedReply(
    PlannedReply reply, String nonce, Optional<Instant> posting, Optional<String> ts) {
  public BookedReply {
    requireNonNull(reply, "reply");
    requireNonNull(nonce, "nonce");
    requireNonNull(posting, "posting");
    requireNonNull(ts, "ts");
  }

  /** The same for another job, which goes on with it. */
  BookedReply by(PlannedReply other) {
    return new BookedReply(other, nonce, posting, ts);
  }
}
