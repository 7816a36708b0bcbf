// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A message that was deleted, or links that were edited out of it: their replies go too.
 *
 * @param links the links that are gone, as they were posted; empty if the whole message is
 */
public record TakenBack(String team, String channel, String messageTs, List<String> links)
    implements Job {
  public TakenBack {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
    requireNonNull(messageTs, "messageTs");
    links = List.copyOf(links);
  }

  @Override
  public String id() {
    String what = links.isEmpty() ? "" : "/" + Fingerprint.of(String.join("\n", links));
    return id(team, channel, messageTs) + what;
  }

  /** With what the id of each job begins that takes something of a message back. */
  public static String id(String team, String channel, String messageTs) {
    return team + "/" + channel + "/" + messageTs + "/back";
  }

  @Override
  public String inTheLog() {
    return "message "
        + (team + "/" + channel + "/" + messageTs)
        + (links.isEmpty() ? ", deleted" : ", links edited out: " + links.size());
  }
}
