// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody put something right: the reply that shows it is to be written anew.
 *
 * @param ts the reply's message
 * @param revision how many corrections there are now
 */
public record RewriteReply(String team, String channel, String ts, int revision) implements Job {
  public RewriteReply {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
    requireNonNull(ts, "ts");
  }

  @Override
  public String id() {
    return team + "/" + channel + "/" + ts + "/revision/" + revision;
  }

  @Override
  public String inTheLog() {
    return "correction " + revision + " of the reply " + team + "/" + channel + "/" + ts;
  }
}
