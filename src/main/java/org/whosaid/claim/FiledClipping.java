// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A clipping as the file gives it out.
 *
 * @param at when it was filed; a clipping that replaced another, when it did
 */
public record FiledClipping(Clipping clipping, Filing filing, Instant at) {
  public FiledClipping {
    requireNonNull(clipping, "clipping");
    requireNonNull(filing, "filing");
    requireNonNull(at, "at");
  }

  /** When its page was read. */
  public Instant readAt() {
    return at.minus(clipping.age());
  }
}
