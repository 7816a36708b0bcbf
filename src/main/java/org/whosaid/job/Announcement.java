// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * A channel is to be told, in one line, that somebody changed its settings.
 *
 * @param revision which change; the settings' book says what was changed, and by whom
 */
public record Announcement(String team, String channel, long revision) implements Job {
  public Announcement {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
  }

  @Override
  public String id() {
    return team + "/" + channel + "/settings/" + revision;
  }

  @Override
  public String inTheLog() {
    return "change " + revision + " of the settings of " + team + "/" + channel;
  }
}
