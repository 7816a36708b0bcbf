// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one workspace whose bot token the service was started with. In a channel that it shares with
 * another organisation, requests may name the other's workspace; they are still about this one.
 */
public final class OneWorkspace implements Workspaces {
  private final SlackWorkspace workspace;

  public OneWorkspace(SlackWorkspace workspace) {
    this.workspace = requireNonNull(workspace, "workspace");
  }

  @Override
  public Optional<SlackWorkspace> find(String team) {
    return Optional.of(workspace);
  }

  @Override
  public Optional<SlackWorkspace> concerned(@Nullable String enterprise, @Nullable String team) {
    return Optional.of(workspace);
  }
}
