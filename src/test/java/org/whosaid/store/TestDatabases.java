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
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    Database database =
        dialect == Dialect.SQLITE
            ? Database.open(
                "jdbc:sqlite:" + folder.resolve("deeper").resolve(name + ".db"),
                Optional.empty(),
                Optional.empty())
            : Database.open(postgresDatabase(name), Optional.of("postgres"), Optional.empty());
    open.add(database);
    return database;
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
