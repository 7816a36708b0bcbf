// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.List;
import java.util.Optional;

/** A second workspace in the same Slack, of another newsroom; the app comes to it by OAuth. */
public final class Herald {
  public static final Team TEAM =
      new Team("T0HERALD", "The Evening Herald", "herald", Optional.empty());

  /** The app's user there. */
  public static final User BOT =
      new User("U1WHOSAID", "whosaid", "Whosaid", Optional.of("B1WHOSAID"));

  /** A reporter there. */
  public static final User HANNA =
      new User("U1HANNA", "hanna", "Hanna Herald", Optional.empty()).in("Europe/Berlin");

  /** Who looks after the workspace and installs apps. */
  public static final User OSCAR =
      new User("U1OSCAR", "oscar", "Oscar Owner", Optional.empty()).as(User.Role.OWNER);

  /** The channel that all are in, the bot as well. */
  public static final Channel CITY = new Channel("C1CITY", "city", Channel.Kind.PUBLIC);

  /** A private channel with the bot. */
  public static final Channel COURTS = new Channel("C1COURTS", "courts", Channel.Kind.PRIVATE);

  private Herald() {}

  static Roster roster() {
    return new Roster(
        TEAM,
        BOT,
        List.of(HANNA, OSCAR, BOT),
        List.of(
            Roster.Room.of(CITY, OSCAR, HANNA, OSCAR, BOT),
            Roster.Room.of(COURTS, HANNA, HANNA, BOT)));
  }
}
