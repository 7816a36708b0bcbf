// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.model.ModelUnusable;
import org.whosaid.claim.model.TrainedExtractor;
import org.whosaid.config.Secret;
import org.whosaid.config.Secrets;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.slack.BotIdentity;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackSdk;
import org.whosaid.slack.SlackSocket;
import org.whosaid.slack.install.UnusableKey;
import org.whosaid.store.Database;
import org.whosaid.store.SqlInstallations;
import org.whosaid.store.StoreFailed;

/** Tries out every part that {@code serve} needs, and says of each whether it works. */
public final class SelfCheck {
  private SelfCheck() {}

  /** One part, in words. */
  public record Finding(boolean ok, String what) {
    public Finding {
      requireNonNull(what, "what");
    }
  }

  public static List<Finding> of(WhosaidConfig config, Secrets secrets) {
    List<Finding> findings = new ArrayList<>();
    findings.add(database(config, secrets));
    findings.add(model());
    boolean many = secrets.clientId().isPresent() || secrets.clientSecret().isPresent();
    boolean listens = secrets.appToken().isPresent() || secrets.signingSecret().isPresent();
    if (!many && !listens && secrets.botToken().isEmpty()) {
      String unset = "Slack: not asked, " + Secrets.BOT_TOKEN + " is not set";
      findings.add(new Finding(true, unset + "; serve would not start"));
      return findings;
    }
    try {
      Settings.requireTokens(secrets);
    } catch (StartFailed e) {
      findings.add(new Finding(false, "Slack: " + e.getMessage()));
    }
    if (secrets.botToken().isPresent()) {
      findings.addAll(slack(config, secrets.botToken().get()));
    } else if (secrets.clientId().isPresent() && secrets.clientSecret().isPresent()) {
      findings.add(client(config, secrets));
    }
    if (many && secrets.encryptionKey().isPresent()) {
      findings.add(installations(config, secrets));
    }
    secrets.appToken().ifPresent(token -> findings.add(socketMode(config, token)));
    return findings;
  }

  private static Finding database(WhosaidConfig config, Secrets secrets) {
    String url = config.store().url();
    try (Database database = Settings.open(config.store(), secrets)) {
      database.ping();
      return new Finding(true, "database " + url);
    } catch (StoreFailed e) {
      return new Finding(false, "database: " + e.getMessage());
    }
  }

  private static Finding model() {
    Article sample =
        Article.ofLines(ArticleDetails.UNKNOWN, "The harbour master said the ferry was late.");
    try (TrainedExtractor model = TrainedExtractor.load()) {
      Extraction found = model.in(sample);
      return found.claims().size() == 1
          ? new Finding(true, "model " + found.model())
          : new Finding(
              false, "model " + found.model() + ": it finds no claim in \"" + sample.text() + "\"");
    } catch (ModelUnusable e) {
      return new Finding(false, "model: " + e.getMessage());
    }
  }

  private static Finding socketMode(WhosaidConfig config, Secret appToken) {
    try (SlackSdk sdk = new SlackSdk(config.slack().apiUrl())) {
      SlackSocket.admit(sdk.with(appToken.reveal()), appToken.reveal());
      return new Finding(true, "Slack: the app token opens Socket Mode");
    } catch (SlackCallFailed e) {
      return new Finding(false, "Slack: Socket Mode: " + e.getMessage());
    }
  }

  private static Finding client(WhosaidConfig config, Secrets secrets) {
    try (SlackSdk sdk = new SlackSdk(config.slack().apiUrl())) {
      Settings.client(secrets).admit(sdk.withoutToken());
      return new Finding(true, "Slack: it knows the app that workspaces may add");
    } catch (SlackCallFailed e) {
      return new Finding(false, "Slack: " + e.getMessage());
    }
  }

  private static Finding installations(WhosaidConfig config, Secrets secrets) {
    try (Database database = Settings.open(config.store(), secrets)) {
      SqlInstallations book =
          new SqlInstallations(database, Settings.safe(secrets), Clock.systemUTC());
      book.sealAnew();
      return new Finding(true, "tokens: the key opens all of " + book.count() + " installations");
    } catch (UnusableKey e) {
      return new Finding(false, Secrets.ENCRYPTION_KEY + ": " + e.getMessage());
    } catch (StoreFailed e) {
      return new Finding(false, "tokens: " + e.getMessage());
    }
  }

  /** The bot, and what it leaves for want of a scope: that may be what the newsroom wants. */
  private static List<Finding> slack(WhosaidConfig config, Secret token) {
    try (SlackSdk sdk = new SlackSdk(config.slack().apiUrl())) {
      BotIdentity bot = BotIdentity.ask(sdk.with(token.reveal()));
      Set<String> given = bot.scopes().orElse(Scopes.ALL);
      if (!given.contains(Scopes.NEEDED)) {
        return List.of(new Finding(false, "Slack: the bot lacks the scope " + Scopes.NEEDED));
      }
      List<Finding> findings = new ArrayList<>();
      findings.add(new Finding(true, "Slack: the bot of the workspace " + bot.teamName()));
      Scopes.offWithout(given).forEach(off -> findings.add(new Finding(true, "Slack: " + off)));
      return findings;
    } catch (SlackCallFailed e) {
      return List.of(new Finding(false, "Slack: " + e.getMessage()));
    }
  }
}
