// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody put an emoji under a message. Whether that is the one which asks, its channel's settings
 * say.
 *
 * @param by who, and the message under which it stands
 * @param emoji its name, without colons
 */
public record Reaction(String team, String channel, Sharer by, String emoji) implements Job {
  public Reaction {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
    requireNonNull(by, "by");
    requireNonNull(emoji, "emoji");
  }

  @Override
  public String id() {
    return team + "/" + channel + "/" + by.messageTs() + "/" + Fingerprint.of(emoji);
  }

  @Override
  public String inTheLog() {
    return "reaction to " + team + "/" + channel + "/" + by.messageTs();
  }
}
