// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A reply to something that was taken back.
 *
 * @param ts the message to delete; empty while it is not known whether there is one
 */
public record Unwanted(PlannedReply reply, String nonce, Optional<String> ts) {
  public Unwanted {
    requireNonNull(reply, "reply");
    requireNonNull(nonce, "nonce");
    requireNonNull(ts, "ts");
  }
}
