// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

/**
 * A channel's settings as the book holds them.
 *
 * @param revision counts the changes; 0 while nobody has changed anything
 */
public record KeptSettings(String team, String channel, ChannelSettings settings, long revision) {
  public KeptSettings {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
    requireNonNull(settings, "settings");
  }
}
