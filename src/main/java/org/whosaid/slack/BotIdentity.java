// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the bot is in its workspace, as Slack's {@code auth.test} says.
 *
 * @param scopes what its token may do; empty if Slack doesn't say
 */
public record BotIdentity(
    String team, String teamName, String user, String bot, Optional<Set<String>> scopes) {
  public BotIdentity {
    requireNonNull(team, "team");
    requireNonNull(teamName, "teamName");
    requireNonNull(user, "user");
    requireNonNull(bot, "bot");
    scopes = scopes.map(Set::copyOf);
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
    if (answer.getTeamId() == null) {
      throw SlackCallFailed.refused(
          "auth.test", "the token is for a whole organisation, not for one workspace", null, null);
    }
    return new BotIdentity(
        answer.getTeamId(),
        answer.getTeam() == null ? answer.getTeamId() : answer.getTeam(),
        answer.getUserId(),
        answer.getBotId(),
        scopes(answer.getHttpResponseHeaders()));
  }

  /** Whether the bot may have at least one of these scopes: it has, or Slack doesn't say. */
  boolean mayHave(String... some) {
    return scopes.map(given -> List.of(some).stream().anyMatch(given::contains)).orElse(true);
  }

  /** Slack names the token's scopes in a header of every answer. */
  private static Optional<Set<String>> scopes(@Nullable Map<String, List<String>> headers) {
    for (Map.Entry<String, List<String>> header :
        headers == null ? Set.<Map.Entry<String, List<String>>>of() : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase("x-oauth-scopes")) {
        String scopes = String.join(",", header.getValue()).trim();
        return Optional.of(Set.copyOf(List.of(scopes.split("\\s*,\\s*", -1))));
      }
    }
    return Optional.empty();
  }
}
