// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

/** A reply that an earlier try of the same job wrote down and did not confirm. */
public record Leftover(PlannedReply reply, String nonce) {
  public Leftover {
    requireNonNull(reply, "reply");
    requireNonNull(nonce, "nonce");
  }
}
