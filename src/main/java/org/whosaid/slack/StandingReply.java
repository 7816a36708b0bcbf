// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

/** A reply that stands in its thread as the message {@code ts}, and carries the nonce. */
public record StandingReply(PlannedReply reply, String nonce, String ts) {
  public StandingReply {
    requireNonNull(reply, "reply");
    requireNonNull(nonce, "nonce");
    requireNonNull(ts, "ts");
  }
}
