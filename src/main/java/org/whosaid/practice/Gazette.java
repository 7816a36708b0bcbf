// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.List;
import java.util.Optional;

/** An Enterprise organisation with two workspaces, for all of which the app is installed once. */
public final class Gazette {
  public static final Organisation ORGANISATION = new Organisation("E0GAZETTE", "Gazette Group");

  public static final Team NORTH =
      new Team("T0NORTH", "Northern Gazette", "gazette-north", Optional.of(ORGANISATION));
  public static final Team SOUTH =
      new Team("T0SOUTH", "Southern Gazette", "gazette-south", Optional.of(ORGANISATION));

  /** The app's user in the whole organisation. */
  public static final User BOT =
      new User("W0WHOSAID", "whosaid", "Whosaid", Optional.of("B2WHOSAID"));

  /** A reporter in the north. */
  public static final User NORA = new User("W0NORA", "nora", "Nora North", Optional.empty());

  /** A reporter in the south. */
  public static final User SAM = new User("W0SAM", "sam", "Sam South", Optional.empty());

  /** Who looks after the organisation. */
  public static final User OLIVE =
      new User("W0OLIVE", "olive", "Olive Owner", Optional.empty()).as(User.Role.OWNER);

  /** The northern newsroom's channel, with the bot. */
  public static final Channel NORTH_DESK =
      new Channel("C2NORTH", "north-desk", Channel.Kind.PUBLIC);

  /** The southern newsroom's channel, with the bot. */
  public static final Channel SOUTH_DESK =
      new Channel("C2SOUTH", "south-desk", Channel.Kind.PUBLIC);

  private Gazette() {}

  static Roster north() {
    return new Roster(
        NORTH,
        BOT,
        List.of(NORA, OLIVE, BOT),
        List.of(Roster.Room.of(NORTH_DESK, OLIVE, NORA, OLIVE, BOT)));
  }

  static Roster south() {
    return new Roster(
        SOUTH,
        BOT,
        List.of(SAM, OLIVE, BOT),
        List.of(Roster.Room.of(SOUTH_DESK, OLIVE, SAM, OLIVE, BOT)));
  }
}
