// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What opens a workspace to the bot. It shows nothing of itself in a text.
 *
 * @param access the bot's token
 * @param refresh brings the next token once; empty where tokens stay good for ever
 * @param expiresAt when the access token ends, if it does
 */
public record Tokens(String access, Optional<String> refresh, Optional<Instant> expiresAt) {
  public Tokens {
    requireNonNull(access, "access");
    requireNonNull(refresh, "refresh");
    requireNonNull(expiresAt, "expiresAt");
    if (access.isBlank()) {
      throw new IllegalArgumentException("an access token without a letter");
    }
  }

  /** Whether the access token can't be used any more at that time. */
  boolean expiredBy(Instant time) {
    return expiresAt.isPresent() && !expiresAt.get().isAfter(time);
  }

  @Override
  public String toString() {
    return "(tokens)";
  }
}
