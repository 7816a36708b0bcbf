// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Somebody who presses, chooses or submits something, as Slack's request names them.
 *
 * @param team the workspace that the request concerns
 * @param homeTeam the person's own workspace, where Slack says so
 * @param name what the request calls the person; may be empty
 */
public record Visitor(String team, String user, Optional<String> homeTeam, String name) {
  public Visitor {
    requireNonNull(team, "team");
    requireNonNull(user, "user");
    requireNonNull(homeTeam, "homeTeam");
    requireNonNull(name, "name");
  }
}
