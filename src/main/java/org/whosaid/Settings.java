// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.config.Secret;
import org.whosaid.config.Secrets;
import org.whosaid.config.WhosaidConfig.FetchSection;
import org.whosaid.config.WhosaidConfig.ReplySection;
import org.whosaid.config.WhosaidConfig.StoreSection;
import org.whosaid.fetch.FetchSettings;
import org.whosaid.fetch.Manners;
import org.whosaid.slack.install.OAuthClient;
import org.whosaid.slack.install.TokenSafe;
import org.whosaid.slack.install.UnusableKey;
import org.whosaid.store.Database;

/** The configuration in the words of the parts that it configures. */
public final class Settings {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String MANY = Secrets.CLIENT_ID + ", " + Secrets.CLIENT_SECRET;

  private Settings() {}

  public static FetchSettings of(FetchSection fetch) {
    return new FetchSettings(
        fetch.timeout(),
        fetch.maxBytes().bytes(),
        fetch.maxRedirects(),
        Set.copyOf(fetch.privateHosts()),
        fetch.userAgent());
  }

  static Manners manners(FetchSection fetch) {
    return new Manners(fetch.guest().pause(), fetch.guest().robots());
  }

  /** What a channel has in which nobody has set anything. */
  static ChannelSettings usualIn(ReplySection reply) {
    return ChannelSettings.usual(reply.minClaims(), reply.maxLines());
  }

  /**
   * Refuses to start without what {@code serve} cannot do without.
   *
   * @throws StartFailed naming everything that is not set
   */
  static void requireTokens(Secrets secrets) throws StartFailed {
    boolean many = secrets.clientId().isPresent() || secrets.clientSecret().isPresent();
    if (many && secrets.botToken().isPresent()) {
      throw StartFailed.forGood(
          Secrets.BOT_TOKEN
              + " is for one workspace, "
              + MANY
              + " are for many: unset the one"
              + " or the others",
          null);
    }
    List<String> missing = new ArrayList<>();
    if (many) {
      addIfMissing(missing, secrets.clientId(), Secrets.CLIENT_ID);
      addIfMissing(missing, secrets.clientSecret(), Secrets.CLIENT_SECRET);
      addIfMissing(missing, secrets.encryptionKey(), Secrets.ENCRYPTION_KEY);
    } else if (secrets.botToken().isEmpty()) {
      missing.add(
          Secrets.BOT_TOKEN
              + " (one workspace) or "
              + MANY
              + " and "
              + Secrets.ENCRYPTION_KEY
              + " (many)");
    }
    if (secrets.appToken().isEmpty() && secrets.signingSecret().isEmpty()) {
      missing.add(Secrets.APP_TOKEN + " (Socket Mode) or " + Secrets.SIGNING_SECRET + " (HTTP)");
    }
    if (!missing.isEmpty()) {
      throw StartFailed.forGood("not set in the environment: " + String.join("; ", missing), null);
    }
  }

  private static void addIfMissing(List<String> missing, Optional<Secret> secret, String name) {
    if (secret.isEmpty()) {
      missing.add(name);
    }
  }

  /** The app as Slack knows it; both secrets are set. */
  static OAuthClient client(Secrets secrets) {
    return new OAuthClient(
        secrets.clientId().orElseThrow().reveal(), secrets.clientSecret().orElseThrow().reveal());
  }

  /**
   * The keys for tokens in the database; the secret is set.
   *
   * @throws UnusableKey if one of them is no key
   */
  static TokenSafe safe(Secrets secrets) throws UnusableKey {
    return TokenSafe.of(secrets.encryptionKey().orElseThrow().reveal(), new SecureRandom());
  }

  /** Where a database lies that is a file. */
  static Optional<Path> file(StoreSection store) {
    String url = store.url();
    return url.startsWith(SQLITE)
        ? Optional.of(Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", "")))
        : Optional.empty();
  }

  /** Opens the database that is configured. */
  public static Database open(StoreSection store, Secrets secrets) {
    return Database.open(
        store.url(),
        Optional.of(store.user()).filter(user -> !user.isEmpty()),
        secrets.databasePassword().map(Secret::reveal));
  }
}
