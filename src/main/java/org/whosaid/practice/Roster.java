// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * Who and what a workspace begins with.
 *
 * @param bot the user as whom the app is there, or will be when it is installed
 */
public record Roster(Team team, User bot, List<User> people, List<Room> rooms) {
  /**
   * A channel and who is in it.
   *
   * @param by who made it
   * @param sharedWith the ids of other organisations' workspaces, for a Slack Connect channel
   */
  public record Room(Channel channel, User by, List<User> members, Set<String> sharedWith) {
    public Room {
      requireNonNull(channel, "channel");
      requireNonNull(by, "by");
      members = List.copyOf(members);
      sharedWith = Set.copyOf(sharedWith);
    }

    static Room of(Channel channel, User by, User... members) {
      return new Room(channel, by, List.of(members), Set.of());
    }
  }

  public Roster {
    requireNonNull(team, "team");
    requireNonNull(bot, "bot");
    people = List.copyOf(people);
    rooms = List.copyOf(rooms);
  }

  /** The practice newsroom. */
  static Roster practice() {
    User rita = Workspace.RITA;
    User edwin = Workspace.EDITOR;
    User bot = Workspace.BOT;
    return new Roster(
        Workspace.PRACTICE,
        bot,
        List.of(rita, edwin, Workspace.ADMIN, Workspace.GUEST, bot, Workspace.OTHER_BOT),
        List.of(
            Room.of(Workspace.NEWSDESK, edwin, rita, edwin, bot, Workspace.OTHER_BOT),
            Room.of(Workspace.FOREIGN, edwin, rita, edwin, Workspace.ADMIN),
            Room.of(Workspace.INVESTIGATIONS, edwin, rita, edwin, bot),
            Room.of(Workspace.DIRECT, rita, rita, bot),
            new Room(
                Workspace.SHARED,
                edwin,
                List.of(rita, edwin, Workspace.GUEST, bot),
                Set.of(Workspace.GUEST_TEAM))));
  }
}
