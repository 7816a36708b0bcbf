// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the book of replies says of the last days. */
public interface RecentReplies {

  /**
   * The newest digests of some channels, the newest first, one of each article.
   *
   * @param most how many
   */
  List<RecentReply> newest(String team, Collection<String> channels, int most);

  /** When the last reply was posted in a workspace, if there was one. */
  Optional<Instant> lastReply(String team);
}
