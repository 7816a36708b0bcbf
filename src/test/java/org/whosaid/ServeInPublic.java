// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.util.Optional;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.fetch.PublicWeb;

/**
 * {@code serve} with one difference: the web's public hosts are one server on this machine. What
 * comes from private hosts is never kept for others who ask.
 */
public final class ServeInPublic {
  /** The environment variable with the port of that server. */
  public static final String PORT = "PUBLIC_WEB_PORT";

  private ServeInPublic() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(System.getenv(PORT));
    ConfigOutcome.Loaded loaded =
        (ConfigOutcome.Loaded) ConfigLoader.load(Optional.empty(), System.getenv());
    Service service =
        Service.start(
            loaded.config(),
            loaded.secrets(),
            Tempo.usual(loaded.config().slack()),
            settings -> PublicWeb.fetcher(settings, port));
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    Thread.currentThread().join();
  }
}
