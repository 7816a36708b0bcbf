// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.Objects;
import java.util.stream.Stream;

/** A workspace with what is open in it: the views people see and what they can do with the bot. */
record Office(
    Workspace workspace, Views views, ResponseUrls responseUrls, Interactions interactions) {
  Office {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(views, "views");
    Objects.requireNonNull(responseUrls, "responseUrls");
    Objects.requireNonNull(interactions, "interactions");
  }

  /** Whether a call with a token for several workspaces is about this one. */
  boolean isMeant(ApiCall call) {
    String team = workspace.team().id();
    return call.text("team_id").filter(team::equals).isPresent()
        || names(call, "channel", "channel_id")
            .anyMatch(id -> workspace.channelWithId(id).isPresent())
        || names(call, "user", "user_id", "users").anyMatch(id -> workspace.user(id).isPresent())
        || names(call, "file").anyMatch(id -> workspace.files().find(id).isPresent())
        || names(call, "view_id", "trigger_id").anyMatch(id -> id.contains(team.substring(1)));
  }

  private static Stream<String> names(ApiCall call, String... fields) {
    return Stream.of(fields).flatMap(field -> call.text(field).stream());
  }
}
