// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database: one SQLite file for one machine, or a PostgreSQL for several. Opening it brings its
 * tables to this version's state.
 */
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Less than the three seconds that Slack waits for an acknowledgement. */
  private static final Duration SQLITE_PATIENCE = Duration.ofSeconds(2);

  private final HikariDataSource connections;
  private final Dialect dialect;
  private final Optional<Path> file;

  private Database(HikariDataSource connections, Dialect dialect, Optional<Path> file) {
    this.connections = connections;
    this.dialect = dialect;
    this.file = file;
  }

  /**
   * Opens the database at {@code url}, {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}; a SQLite
   * file and its folder are made if there are none.
   *
   * @throws StoreFailed if there is no way in, or the tables are of a later version
   */
  public static Database open(String url, Optional<String> user, Optional<String> password) {
    Dialect dialect = url.startsWith(SQLITE) ? Dialect.SQLITE : Dialect.POSTGRESQL;
    Optional<Path> file = Optional.empty();
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("whosaid");
    if (dialect == Dialect.SQLITE) {
      settings.setConnectionTimeout(SQLITE_PATIENCE.toMillis());
      file = Optional.of(file(url.substring(SQLITE.length())));
      makeFolder(file.get());
      settings.setJdbcUrl(withDurability(url));
      settings.setMaximumPoolSize(1); // SQLite has one writer; waiting here is fairer than in it
    } else {
      settings.setConnectionTimeout(PATIENCE.toMillis());
      settings.setJdbcUrl(url);
      settings.setMaximumPoolSize(10);
      user.ifPresent(settings::setUsername);
      password.ifPresent(settings::setPassword);
    }
    HikariDataSource connections = connect(settings, url);
    migrate(connections, dialect, url);
    return new Database(connections, dialect, file);
  }

  /** Answers a trivial question; throws {@link StoreFailed} if the database doesn't. */
  public void ping() {
    try (Connection connection = connections.getConnection()) {
      if (!connection.isValid(2)) {
        throw new SQLException("the connection is no longer valid");
      }
    } catch (SQLException e) {
      throw new StoreFailed("the database does not answer", e);
    }
  }

  DataSource connections() {
    return connections;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Of SQLite; empty for a server. */
  Optional<Path> file() {
    return file;
  }

  @Override
  public void close() {
    connections.close();
  }

  /** WAL with FULL: what was committed is on disk, also when the power fails. */
  private static String withDurability(String url) {
    return url
        + (url.contains("?") ? "&" : "?")
        + "journal_mode=WAL&synchronous=FULL&busy_timeout="
        + SQLITE_PATIENCE.toMillis()
        + "&transaction_mode=IMMEDIATE";
  }

  private static Path file(String location) {
    if (location.isBlank() || location.startsWith(":") || location.startsWith("file:")) {
      throw new StoreFailed("a queue must outlive the process, so it needs a file: " + location);
    }
    int options = location.indexOf('?');
    return Path.of(options < 0 ? location : location.substring(0, options));
  }

  private static void makeFolder(Path file) {
    Path folder = requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreFailed("cannot make the folder of the database: " + folder, e);
    }
  }

  private static HikariDataSource connect(HikariConfig settings, String url) {
    try {
      return new HikariDataSource(settings);
    } catch (RuntimeException e) {
      throw new StoreFailed("cannot open the database " + url, e);
    }
  }

  private static void migrate(HikariDataSource connections, Dialect dialect, String url) {
    try {
      Flyway.configure()
          .dataSource(connections)
          .locations("classpath:" + dialect.migrations())
          .table("schema_history")
          .load()
          .migrate();
    } catch (FlywayException e) {
      connections.close();
      throw new StoreFailed("cannot bring the tables of " + url + " to this version", e);
    }
  }
}
