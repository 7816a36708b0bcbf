// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.whosaid.slack.BotIdentity;

/** The app as somebody added it: where, as which bot, and with which tokens. */
public record Installation(Account account, Bot bot, Tokens tokens, Instant installedAt) {
  public Installation {
    requireNonNull(account, "account");
    requireNonNull(bot, "bot");
    requireNonNull(tokens, "tokens");
    requireNonNull(installedAt, "installedAt");
  }

  /**
   * Where the app was added.
   *
   * @param team the workspace; empty if it was added to an organisation as a whole
   * @param organisation the organisation; empty if the workspace belongs to none
   * @param name the workspace's or the organisation's, as people know it
   */
  public record Account(Optional<String> team, Optional<String> organisation, String name) {
    public Account {
      requireNonNull(name, "name");
      if (team.isEmpty() && organisation.isEmpty()) {
        throw new IllegalArgumentException("neither a workspace nor an organisation");
      }
    }

    /** The workspace's id, or the organisation's if it was added to all of it. */
    public String id() {
      return team.or(() -> organisation).orElseThrow();
    }

    public boolean isOrganisation() {
      return team.isEmpty();
    }
  }

  /** Who the bot is there: its user, its bot id, and what it may do. */
  public record Bot(String user, String id, Set<String> scopes) {
    public Bot {
      requireNonNull(user, "user");
      requireNonNull(id, "id");
      scopes = Set.copyOf(scopes);
    }
  }

  /** The bot in one of the workspaces that this installation serves. */
  BotIdentity identityIn(String team) {
    return new BotIdentity(team, account.name(), bot.user(), bot.id(), Optional.of(bot.scopes()));
  }
}
