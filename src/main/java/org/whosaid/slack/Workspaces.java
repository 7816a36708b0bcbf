// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces that the bot is installed in. Called by several threads at once. */
public interface Workspaces {

  /** The workspace of that id; empty if the bot is not, or no longer, installed there. */
  Optional<SlackWorkspace> find(String team);

  /**
   * Slack as the bot sees it in the workspace of that id.
   *
   * @throws SlackCallFailed if the bot is not, or no longer, installed there
   */
  default SlackCalls calls(String team) throws SlackCallFailed {
    return find(team)
        .map(SlackWorkspace::calls)
        .orElseThrow(() -> SlackCallFailed.notInstalled(team));
  }

  /**
   * The workspace that a request from Slack concerns. Only here Slack says to which organisation a
   * workspace belongs, so whoever needs to know that later must remember it now.
   *
   * @param enterprise the organisation that the app is installed in as a whole, if it is
   * @param team the workspace; null where an organisation's own request names none
   */
  Optional<SlackWorkspace> concerned(@Nullable String enterprise, @Nullable String team);
}
