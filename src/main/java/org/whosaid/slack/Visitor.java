// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  static Visitor of(String team, BlockActionPayload payload) {
    BlockActionPayload.User user = payload.getUser();
    return of(team, user.getId(), user.getTeamId(), user.getName());
  }

  static Visitor of(String team, ViewSubmissionPayload payload) {
    ViewSubmissionPayload.User user = payload.getUser();
    return of(team, user.getId(), user.getTeamId(), user.getName());
  }

  /** Whether the person belongs to another organisation, with which the channel is shared. */
  public boolean isFromOutside() {
    return homeTeam.filter(home -> !home.equals(team)).isPresent();
  }

  private static Visitor of(
      String team, String user, @Nullable String homeTeam, @Nullable String name) {
    return new Visitor(
        team, user, Optional.ofNullable(homeTeam), Objects.requireNonNullElse(name, ""));
  }
}
