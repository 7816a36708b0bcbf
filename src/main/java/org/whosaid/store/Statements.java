// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Single statements, each in a transaction of its own. */
final class Statements {
  private final DataSource connections;

  Statements(DataSource connections) {
    this.connections = requireNonNull(connections, "connections");
  }

  /** Reads one value out of a row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** How many rows were changed. */
  int change(String sql, @Nullable Object... values) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("could not write to the database", e);
    }
  }

  /** The first row of the answer, if there is one. */
  <T> Optional<T> first(RowReader<T> reader, String sql, @Nullable Object... values) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new StoreFailed("could not read from the database", e);
    }
  }

  /** Every row of the answer. */
  <T> List<T> all(RowReader<T> reader, String sql, @Nullable Object... values) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new StoreFailed("could not read from the database", e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
