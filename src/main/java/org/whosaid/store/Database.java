// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The database: one SQLite file for one machine, or a PostgreSQL for several. Opening it brings its
 * tables to this version's state.
 */
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * After so long without a byte a server is given up that had something to answer: its machine is
   * gone, or a firewall forgot the connection, and nobody says so.
   */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** Less than the three seconds that Slack waits for an acknowledgement. */
  private static final Duration SQLITE_PATIENCE = Duration.ofSeconds(2);

  private static final String WRITE =
      "insert into scheduled_tasks"
          + " (task_name, task_instance, task_data, execution_time, picked, version)"
          + " values ('ping', ?, ?, current_timestamp, false, 1)";
  private static final String ERASE =
      "delete from scheduled_tasks where task_name = 'ping' and task_instance = ?";
  private static final int PING_SIZE = 10_000; // a large job's; more than a page of the file

  private final HikariDataSource connections;
  private final Dialect dialect;
  private final Trouble trouble;

  private Database(HikariDataSource connections, Dialect dialect, Trouble trouble) {
    this.connections = connections;
    this.dialect = dialect;
    this.trouble = trouble;
  }

  /**
   * Opens the database at {@code url}, {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}; a SQLite
   * file and its folder are made if there are none.
   *
   * @throws StoreFailed if there is no way in, or the tables are of a later version
   */
  public static Database open(String url, Optional<String> user, Optional<String> password) {
    return open(url, user, password, SILENCE);
  }

  /**
   * The same.
   *
   * @param silence of a server that has something to answer, after which it is given up
   */
  static Database open(
      String url, Optional<String> user, Optional<String> password, Duration silence) {
    Dialect dialect = url.startsWith(SQLITE) ? Dialect.SQLITE : Dialect.POSTGRESQL;
    Trouble trouble = new Trouble(url);
    Optional<Path> file = file(url);
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("whosaid");
    settings.setExceptionOverride(trouble);
    if (file.isPresent()) {
      new SqliteFile(file.get()).inspect();
      settings.setConnectionTimeout(SQLITE_PATIENCE.toMillis());
      settings.setJdbcUrl(withDurability(url));
      settings.setMaximumPoolSize(1); // SQLite has one writer; waiting here is fairer than in it
    } else {
      settings.setConnectionTimeout(PATIENCE.toMillis());
      settings.setJdbcUrl(withImpatience(url, silence));
      settings.setMaximumPoolSize(10);
      user.ifPresent(settings::setUsername);
      password.ifPresent(settings::setPassword);
    }
    Pool connections = connect(settings, trouble, url);
    new Tables(connections, dialect, url).bringUpToDate();
    return new Database(connections, dialect, trouble);
  }

  /** Connections whose absence is heard of as well. */
  private static final class Pool extends HikariDataSource {
    private final Trouble trouble;

    Pool(HikariConfig settings, Trouble trouble) {
      super(settings);
      this.trouble = trouble;
    }

    @Override
    public Connection getConnection() throws SQLException {
      try {
        return super.getConnection();
      } catch (SQLException e) {
        trouble.hear(e);
        throw e;
      }
    }
  }

  /**
   * Sees whether the database takes changes, as a job would be written; leaves nothing behind.
   *
   * @throws StoreFailed if it doesn't, or damage was met since the start
   */
  public void ping() {
    if (trouble.damaged()) {
      throw new StoreFailed(Trouble.Kind.DAMAGED.words());
    }
    try {
      Transaction.in(connections, Database::writeAndErase);
    } catch (SQLException e) {
      throw new StoreFailed("the database does not take changes", e);
    }
  }

  private static int writeAndErase(Connection connection) throws SQLException {
    String id = UUID.randomUUID().toString();
    try (PreparedStatement write = connection.prepareStatement(WRITE);
        PreparedStatement erase = connection.prepareStatement(ERASE)) {
      write.setString(1, id);
      write.setBytes(2, new byte[PING_SIZE]);
      write.executeUpdate();
      erase.setString(1, id);
      return erase.executeUpdate();
    }
  }

  DataSource connections() {
    return connections;
  }

  Dialect dialect() {
    return dialect;
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

  /** What the address says itself stays as it says it. */
  private static String withImpatience(String url, Duration silence) {
    String patient = with(url, "socketTimeout=", String.valueOf(silence.toSeconds()));
    return with(patient, "tcpKeepAlive=", "true");
  }

  private static String with(String url, String option, String value) {
    return url.contains(option) ? url : url + (url.contains("?") ? "&" : "?") + option + value;
  }

  /** Of a SQLite database; empty for a server. */
  static Optional<Path> file(String url) {
    if (!url.startsWith(SQLITE)) {
      return Optional.empty();
    }
    String location = url.substring(SQLITE.length());
    if (location.isBlank() || location.startsWith(":") || location.startsWith("file:")) {
      throw new StoreFailed("a queue must outlive the process, so it needs a file: " + location);
    }
    int options = location.indexOf('?');
    return Optional.of(Path.of(options < 0 ? location : location.substring(0, options)));
  }

  private static Pool connect(HikariConfig settings, Trouble trouble, String url) {
    try {
      return new Pool(settings, trouble);
    } catch (RuntimeException e) {
      throw new StoreFailed("cannot open the database " + url + ": " + innermost(e), e);
    }
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
