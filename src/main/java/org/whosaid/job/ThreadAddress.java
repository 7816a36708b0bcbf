// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * A thread in Slack: workspace, channel and the timestamp of the message that begins it. Replies go
 * to the thread of the message with the link: a link posted inside a thread is answered there.
 */
public record ThreadAddress(String team, String channel, String threadTs) {
  public ThreadAddress {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
    requireNonNull(threadTs, "threadTs");
  }

  /** The channel itself, for what stands in no thread. */
  public static ThreadAddress ofChannel(String team, String channel) {
    return new ThreadAddress(team, channel, "");
  }

  /** Whether this is the channel itself. */
  public boolean inNoThread() {
    return threadTs.isEmpty();
  }

  @Override
  public String toString() {
    return team + "/" + channel + (inNoThread() ? "" : "/" + threadTs);
  }
}
