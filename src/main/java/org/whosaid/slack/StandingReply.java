// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.blockkit.ReplyNotes;

/**
 * A reply that stands in its thread as the message {@code ts}, and carries the nonce.
 *
 * @param update the last time that its article had changed
 */
public record StandingReply(
    PlannedReply reply, String nonce, String ts, Optional<ReplyNotes.Update> update) {
  public StandingReply {
    requireNonNull(reply, "reply");
    requireNonNull(nonce, "nonce");
    requireNonNull(ts, "ts");
    requireNonNull(update, "update");
  }
}
