// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** A database for one load, as durable as a newsroom's. */
public record Store(Kind kind, String url, Closeable server) implements Closeable {

  /** The databases that the bot knows. */
  public enum Kind {
    SQLITE,
    POSTGRESQL
  }

  public static Store open(Kind kind, Path folder) throws IOException {
    if (kind == Kind.SQLITE) {
      return new Store(kind, "jdbc:sqlite:" + folder.resolve("load.db"), () -> {});
    }
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on") // for tests it is off
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setDataDirectory(folder.resolve("postgresql"))
            .start();
    return new Store(kind, server.getJdbcUrl("postgres", "postgres"), server);
  }

  public String user() {
    return kind == Kind.SQLITE ? "" : "postgres";
  }

  /** How many jobs are in the queue, those in hand included. */
  public int count() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user(), "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from scheduled_tasks")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** The ids of the jobs that are still in the queue. */
  Set<String> waiting() throws SQLException {
    Set<String> ids = new HashSet<>();
    try (Connection connection = DriverManager.getConnection(url, user(), "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select task_instance from scheduled_tasks")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
