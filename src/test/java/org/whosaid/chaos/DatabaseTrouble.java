// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The bots' database, and what can be done to it from outside. */
interface DatabaseTrouble extends AutoCloseable {

  /** What the bots are told of it, as environment variables. */
  Map<String, String> environment();

  Connection connect() throws SQLException;

  /** Lets nobody write until it is closed. */
  Hold hold() throws IOException;

  /** Takes no more for a while; false if that cannot be done here. */
  boolean full(Bots bots, Duration time) throws Exception;

  /** Is not there for a while. */
  void gone(Duration time) throws Exception;

  /** How many jobs are in the queue. */
  default int waiting() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from scheduled_tasks")) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException e) {
      return Integer.MAX_VALUE; // not known, so not none
    }
  }

  @Override
  void close() throws IOException;

  /** The one who holds the database. */
  final class Hold implements AutoCloseable {
    private final Connection connection;

    private Hold(Connection connection) {
      this.connection = connection;
    }

    /** Tries until nobody else is in the way. */
    static Hold of(DatabaseTrouble database, String... statements) throws IOException {
      for (int tries = 0; ; tries++) {
        try {
          return open(database, statements);
        } catch (SQLException e) {
          if (tries == 4) {
            throw new IOException("the database could not be held", e);
          }
        }
      }
    }

    private static Hold open(DatabaseTrouble database, String... statements) throws SQLException {
      Connection connection = database.connect();
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
        return new Hold(connection);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }

    void keep(Duration time) {
      LockSupport.parkNanos(time.toNanos());
    }

    @Override
    public void close() {
      try (connection;
          Statement statement = connection.createStatement()) {
        statement.execute("rollback");
      } catch (SQLException e) {
        // it was stopped meanwhile, and nothing is held any more
      }
    }
  }

  static Connection open(String url, String user) throws SQLException {
    return DriverManager.getConnection(url, user, "");
  }
}
