// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** One SQLite file. A full disk is a limit on the size of the bot's files. */
final class SqliteTrouble implements DatabaseTrouble {
  private final String url;

  SqliteTrouble(Path folder) {
    this.url = "jdbc:sqlite:" + folder.resolve("whosaid.db");
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("WHOSAID_STORE_URL", url);
  }

  @Override
  public Connection connect() throws SQLException {
    return DatabaseTrouble.open(url + "?busy_timeout=3000", "");
  }

  @Override
  public Hold hold() throws IOException {
    return Hold.of(this, "begin immediate");
  }

  @Override
  public boolean full(Bots bots, Duration time) throws InterruptedException {
    boolean done = bots.get(0).limitFiles("4096");
    Thread.sleep(time.toMillis());
    bots.get(0).limitFiles("unlimited");
    return done;
  }

  /** To those who write it makes no difference whether a file is locked or not there. */
  @Override
  public void gone(Duration time) throws IOException {
    try (Hold hold = hold()) {
      hold.keep(time);
    }
  }

  @Override
  public void close() {
    // a file
  }
}
