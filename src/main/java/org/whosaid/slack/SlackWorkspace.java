// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

/**
 * A workspace that the bot is installed in: who the bot is there, and Slack as it sees it there.
 */
public record SlackWorkspace(BotIdentity bot, SlackCalls calls) {
  public SlackWorkspace {
    requireNonNull(bot, "bot");
    requireNonNull(calls, "calls");
  }

  /** The workspace's id, under which everything is kept that belongs to it. */
  public String team() {
    return bot.team();
  }
}
