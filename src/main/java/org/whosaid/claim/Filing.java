// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a clipping is filed.
 *
 * @param team the workspace, the only one that sees it
 * @param article the article's identity: its address without what differs between sharers
 * @param thread where everybody in a channel finds it; empty if it answered one person alone
 */
public record Filing(String team, String article, Optional<Place> thread) {
  public Filing {
    requireNonNull(team, "team");
    requireNonNull(article, "article");
    requireNonNull(thread, "thread");
  }

  /** A thread of a channel. */
  public record Place(String channel, String threadTs) {
    public Place {
      requireNonNull(channel, "channel");
      requireNonNull(threadTs, "threadTs");
    }
  }
}
