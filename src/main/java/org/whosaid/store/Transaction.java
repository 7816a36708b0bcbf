// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Several statements of which all count or none. */
final class Transaction {
  private Transaction() {}

  /** What is done within. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * @throws SQLException what went wrong first: SQLite ends the transaction itself when its disk is
   *     full, and then complains of whoever ends it once more
   */
  static <T> T in(DataSource connections, Work<T> work) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        connection.setAutoCommit(true);
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
    }
  }

  /** The same, of which nothing counts. */
  static void rehearse(DataSource connections, Work<?> work) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.with(connection);
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void rollBack(Connection connection, Exception because) {
    attempt(connection::rollback, because);
    attempt(() -> connection.setAutoCommit(true), because);
  }

  private static void attempt(Step step, Exception because) {
    try {
      step.take();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private interface Step {
    void take() throws SQLException;
  }
}
