// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

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
import org.whosaid.store.Database;

/** The configuration in the words of the parts that it configures. */
public final class Settings {
  private Settings() {}

  public static FetchSettings of(FetchSection fetch) {
    return new FetchSettings(
        fetch.timeout(),
        fetch.maxBytes().bytes(),
        fetch.maxRedirects(),
        Set.copyOf(fetch.privateHosts()),
        fetch.userAgent());
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
    List<String> missing = new ArrayList<>();
    if (secrets.botToken().isEmpty()) {
      missing.add(Secrets.BOT_TOKEN);
    }
    if (secrets.appToken().isEmpty() && secrets.signingSecret().isEmpty()) {
      missing.add(Secrets.APP_TOKEN + " (Socket Mode) or " + Secrets.SIGNING_SECRET + " (HTTP)");
    }
    if (!missing.isEmpty()) {
      throw new StartFailed("not set in the environment: " + String.join("; ", missing), null);
    }
  }

  /** Opens the database that is configured. */
  public static Database open(StoreSection store, Secrets secrets) {
    return Database.open(
        store.url(),
        Optional.of(store.user()).filter(user -> !user.isEmpty()),
        secrets.databasePassword().map(Secret::reveal));
  }
}
