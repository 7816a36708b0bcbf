// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Real databases: SQLite files in a folder, and one PostgreSQL server with a database for each. */
final class TestDatabases implements AutoCloseable {
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final List<Database> open = new ArrayList<>();

  TestDatabases(Path folder) {
    this.folder = folder;
    try {
      this.postgres = EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  Database fresh(Dialect dialect) {
    return open(url(dialect), dialect);
  }

  /** Closed with all others, or before. */
  Database open(String url, Dialect dialect) {
    Optional<String> user = dialect == Dialect.SQLITE ? Optional.empty() : Optional.of("postgres");
    Database database = Database.open(url, user, Optional.empty());
    open.add(database);
    return database;
  }

  /** Where nothing is yet. */
  String url(Dialect dialect) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    return dialect == Dialect.SQLITE
        ? "jdbc:sqlite:" + folder.resolve("deeper").resolve(name + ".db")
        : postgresDatabase(name);
  }

  private String postgresDatabase(String name) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return postgres.getJdbcUrl("postgres", name);
  }

  @Override
  public void close() throws IOException {
    open.forEach(Database::close);
    postgres.close();
  }
}
