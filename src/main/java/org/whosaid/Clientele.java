// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.whosaid.config.Secret;
import org.whosaid.config.Secrets;
import org.whosaid.config.WhosaidConfig.SlackSection;
import org.whosaid.slack.BotIdentity;
import org.whosaid.slack.OneWorkspace;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackCalls;
import org.whosaid.slack.SlackListener;
import org.whosaid.slack.SlackSdk;
import org.whosaid.slack.SlackWorkspace;
import org.whosaid.slack.Workspaces;
import org.whosaid.slack.install.CachedInstallations;
import org.whosaid.slack.install.EraseDeparted;
import org.whosaid.slack.install.InstallFlow;
import org.whosaid.slack.install.Installations;
import org.whosaid.slack.install.ManyWorkspaces;
import org.whosaid.slack.install.OAuthClient;
import org.whosaid.slack.install.Partings;
import org.whosaid.slack.install.RenewTokens;
import org.whosaid.slack.install.TokenSafe;
import org.whosaid.slack.install.UnusableKey;
import org.whosaid.slack.install.Upkeep;
import org.whosaid.store.Database;
import org.whosaid.store.SqlFarewells;
import org.whosaid.store.SqlInstallations;
import org.whosaid.store.SqlOAuthStates;
import org.whosaid.store.WorkspaceEraser;

/**
 * Whom the bot serves: the one workspace of its token, or all that add the app.
 *
 * @param listeners those that only this kind of service needs
 * @param upkeep what has to be done from time to time, already begun
 * @param inWords for the log
 */
record Clientele(
    Workspaces workspaces, List<SlackListener> listeners, Optional<Upkeep> upkeep, String inWords) {

  Clientele {
    requireNonNull(workspaces, "workspaces");
    listeners = List.copyOf(listeners);
    requireNonNull(upkeep, "upkeep");
    requireNonNull(inWords, "inWords");
  }

  static Clientele one(SlackSdk sdk, Secret token) throws SlackCallFailed {
    BotIdentity bot = BotIdentity.ask(sdk.with(token.reveal()));
    SlackCalls calls = sdk.with(token.reveal(), bot.team());
    return new Clientele(
        new OneWorkspace(new SlackWorkspace(bot, calls)),
        List.of(),
        Optional.empty(),
        "the workspace " + bot.teamName());
  }

  /**
   * @throws StartFailed if the encryption key doesn't open the tokens that are kept
   */
  static Clientele many(
      SlackSection slack, Secrets secrets, SlackSdk sdk, Database database, Clock clock)
      throws StartFailed {
    SqlInstallations book = book(secrets, database, clock);
    Installations installations = new CachedInstallations(book, clock);
    OAuthClient client = Settings.client(secrets);
    RenewTokens renewal = new RenewTokens(installations, sdk, client, clock);
    SqlFarewells farewells = new SqlFarewells(database);
    EraseDeparted departed =
        new EraseDeparted(farewells, installations, new WorkspaceEraser(database), sdk, clock);
    Upkeep upkeep = Upkeep.start(renewal, departed);
    InstallFlow.Books books =
        new InstallFlow.Books(installations, new SqlOAuthStates(database, clock));
    return new Clientele(
        new ManyWorkspaces(installations, renewal, sdk, clock),
        List.of(
            new InstallFlow(client, Scopes.ALL, slack.apiUrl(), books, clock),
            new Partings(installations, farewells, upkeep, clock)),
        Optional.of(upkeep),
        book.count() + " installations, and those that come");
  }

  private static SqlInstallations book(Secrets secrets, Database database, Clock clock)
      throws StartFailed {
    try {
      TokenSafe safe = Settings.safe(secrets);
      SqlInstallations book = new SqlInstallations(database, safe, clock);
      book.sealAnew();
      return book;
    } catch (UnusableKey e) {
      throw StartFailed.forGood(Secrets.ENCRYPTION_KEY + ": " + e.getMessage(), e);
    }
  }
}
