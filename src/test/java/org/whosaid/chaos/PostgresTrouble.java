// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server. A full disk is a trigger that fails as the server would. */
final class PostgresTrouble implements DatabaseTrouble {
  private static final String USER = "postgres";
  private static final List<String> TABLES = List.of("scheduled_tasks", "replies", "clippings");

  private final Path folder;
  private final int port;
  private volatile EmbeddedPostgres server;

  PostgresTrouble(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    this.server = start();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on") // for tests it is off
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setCleanDataDirectory(false)
        .setDataDirectory(folder.resolve("postgresql"))
        .setPort(port)
        .start();
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("WHOSAID_STORE_URL", url(), "WHOSAID_STORE_USER", USER);
  }

  @Override
  public Connection connect() throws SQLException {
    return DatabaseTrouble.open(url(), USER);
  }

  @Override
  public Hold hold() throws IOException {
    return Hold.of(this, "begin", "lock table scheduled_tasks, replies in exclusive mode");
  }

  @Override
  public boolean full(Bots bots, Duration time) throws Exception {
    run(
        "create or replace function full_disk() returns trigger language plpgsql as $$ begin raise"
            + " exception 'No space left on device' using errcode = '53100'; end $$");
    for (String table : TABLES) {
      run(
          "create trigger full_disk before insert or update on "
              + table
              + " for each statement execute function full_disk()");
    }
    Thread.sleep(time.toMillis());
    for (String table : TABLES) {
      run("drop trigger full_disk on " + table);
    }
    return true;
  }

  @Override
  public void gone(Duration time) throws Exception {
    server.close();
    Thread.sleep(time.toMillis());
    server = start();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
