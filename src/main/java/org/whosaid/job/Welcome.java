// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/** The bot was invited into a channel and says, once, what it does there. */
public record Welcome(String team, String channel) implements Job {
  public Welcome {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
  }

  @Override
  public String id() {
    return team + "/" + channel + "/welcome";
  }

  @Override
  public String inTheLog() {
    return "invitation to " + team + "/" + channel;
  }
}
