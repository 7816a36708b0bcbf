// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A member of a workspace.
 *
 * @param id Slack's id, {@code U…}
 * @param name the handle, without {@code @}
 * @param realName what stands over the messages
 * @param botId the {@code B…} id when the member is an app's bot user
 */
public record User(
    String id, String name, String realName, Optional<String> botId, Standing standing) {
  /** What somebody may do in the workspace. */
  public enum Role {
    MEMBER,
    ADMIN,
    OWNER
  }

  /**
   * What else Slack knows about somebody.
   *
   * @param otherTeam the id of the workspace somebody belongs to who is only a guest here, through
   *     a channel shared by Slack Connect
   */
  public record Standing(Role role, ZoneId zone, Optional<String> otherTeam) {
    /** A member like others, in UTC. */
    public static final Standing USUAL =
        new Standing(Role.MEMBER, ZoneOffset.UTC, Optional.empty());

    public Standing {
      requireNonNull(role, "role");
      requireNonNull(zone, "zone");
      requireNonNull(otherTeam, "otherTeam");
    }
  }

  public User {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(realName, "realName");
    requireNonNull(botId, "botId");
    requireNonNull(standing, "standing");
  }

  public User(String id, String name, String realName, Optional<String> botId) {
    this(id, name, realName, botId, Standing.USUAL);
  }

  User with(Standing other) {
    return new User(id, name, realName, botId, other);
  }

  User as(Role role) {
    return with(new Standing(role, standing.zone(), standing.otherTeam()));
  }

  User in(String zone) {
    return with(new Standing(standing.role(), ZoneId.of(zone), standing.otherTeam()));
  }

  User from(String otherTeam) {
    return with(new Standing(standing.role(), standing.zone(), Optional.of(otherTeam)));
  }

  /** Whether this member is an app. */
  public boolean isBot() {
    return botId.isPresent();
  }

  boolean isAdmin() {
    return standing.role() != Role.MEMBER;
  }
}
