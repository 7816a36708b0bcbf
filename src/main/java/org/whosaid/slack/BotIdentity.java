// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.response.auth.AuthTestResponse;

/** Who the bot is in its workspace, as Slack's {@code auth.test} says. */
public record BotIdentity(String team, String teamName, String user, String bot) {
  public BotIdentity {
    requireNonNull(team, "team");
    requireNonNull(teamName, "teamName");
    requireNonNull(user, "user");
    requireNonNull(bot, "bot");
  }

  /**
   * Asks Slack.
   *
   * @throws SlackCallFailed if the token is not accepted, is no bot's, or Slack does not answer
   */
  public static BotIdentity ask(SlackCalls calls) throws SlackCallFailed {
    AuthTestResponse answer = calls.make("auth.test", methods -> methods.authTest(r -> r));
    if (answer.getBotId() == null) {
      throw SlackCallFailed.refused("auth.test", "the token is not a bot token", null, null);
    }
    return new BotIdentity(
        answer.getTeamId(),
        answer.getTeam() == null ? answer.getTeamId() : answer.getTeam(),
        answer.getUserId(),
        answer.getBotId());
  }
}
