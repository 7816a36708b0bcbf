// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.util.Optional;
import java.util.Set;
import org.whosaid.config.Secret;
import org.whosaid.config.Secrets;
import org.whosaid.config.WhosaidConfig.FetchSection;
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

  /** Opens the database that is configured. */
  public static Database open(StoreSection store, Secrets secrets) {
    return Database.open(
        store.url(),
        Optional.of(store.user()).filter(user -> !user.isEmpty()),
        secrets.databasePassword().map(Secret::reveal));
  }
}
