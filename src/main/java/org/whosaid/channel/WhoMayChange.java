// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Who may change a channel's settings.
 *
 * @param people Slack's ids of those who are named; nobody unless {@code who} is {@code NAMED}
 */
public record WhoMayChange(Who who, List<String> people) {
  /** People who can be named. */
  public static final int MOST = 50;

  public static final WhoMayChange EVERYBODY = new WhoMayChange(Who.EVERYBODY, List.of());
  public static final WhoMayChange MANAGERS = new WhoMayChange(Who.MANAGERS, List.of());

  /** A kind of people. */
  public enum Who {
    /** Everybody who is in the channel. */
    EVERYBODY,
    /** Who made the channel, and the workspace's admins and owners. */
    MANAGERS,
    /** Those who are named; admins and owners too, or nobody could mend a list that went wrong. */
    NAMED
  }

  public WhoMayChange {
    requireNonNull(who, "who");
    people = people.stream().distinct().sorted().toList();
    if (people.isEmpty() == (who == Who.NAMED) || people.size() > MOST) {
      throw new IllegalArgumentException("cannot be " + who + " with " + people.size() + " people");
    }
  }

  public static WhoMayChange named(List<String> people) {
    return new WhoMayChange(Who.NAMED, people);
  }
}
