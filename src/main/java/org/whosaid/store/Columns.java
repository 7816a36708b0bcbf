// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of a table that is moved, by the types of the database that it is moved to. */
final class Columns {
  /** Who had a job in hand, which nobody has behind a move. */
  private static final Set<String> LEFT_BEHIND = Set.of("picked_by", "last_heartbeat");

  private static final String IN_HAND = "picked";

  private final List<Column> all;

  private record Column(String name, int type) {}

  private Columns(List<Column> all) {
    this.all = List.copyOf(all);
  }

  static Columns of(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      ResultSetMetaData about = none.getMetaData();
      List<Column> all = new ArrayList<>();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        if (!LEFT_BEHIND.contains(about.getColumnName(i))) {
          all.add(new Column(about.getColumnName(i), about.getColumnType(i)));
        }
      }
      return new Columns(all);
    }
  }

  String select(String table) {
    return "select " + names() + " from " + table;
  }

  String insert(String table) {
    String places = String.join(", ", Collections.nCopies(all.size(), "?"));
    return "insert into " + table + " (" + names() + ") values (" + places + ")";
  }

  private String names() {
    return String.join(", ", all.stream().map(Column::name).toList());
  }

  /** The values in the order of the columns; an empty {@link Optional} stands for null. */
  List<Object> read(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (Column column : all) {
      Object nobody = false;
      values.add(column.name().equals(IN_HAND) ? nobody : valueOrEmpty(row, column));
    }
    return values;
  }

  private static Object valueOrEmpty(ResultSet row, Column column) throws SQLException {
    Object value = read(row, column);
    return row.wasNull() ? Optional.empty() : value;
  }

  private static Object read(ResultSet row, Column column) throws SQLException {
    return switch (column.type()) {
      case Types.BIT, Types.BOOLEAN -> row.getBoolean(column.name());
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> row.getLong(column.name());
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
        Timestamp time = row.getTimestamp(column.name());
        yield time == null ? Optional.empty() : time.toInstant();
      }
      case Types.BINARY, Types.VARBINARY, Types.BLOB -> {
        byte[] bytes = row.getBytes(column.name());
        yield bytes == null ? Optional.empty() : HexFormat.of().formatHex(bytes);
      }
      default -> {
        String text = row.getString(column.name());
        yield text == null ? Optional.empty() : text;
      }
    };
  }

  /** Sets what {@link #read} gave. */
  void write(List<Object> values, PreparedStatement insert) throws SQLException {
    for (int i = 0; i < all.size(); i++) {
      write(values.get(i), all.get(i).type(), i + 1, insert);
    }
  }

  private static void write(Object value, int type, int at, PreparedStatement insert)
      throws SQLException {
    if (value instanceof Optional) {
      insert.setNull(at, type);
      return;
    }
    switch (type) {
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
          insert.setTimestamp(at, Timestamp.from((Instant) value));
      case Types.BINARY, Types.VARBINARY, Types.BLOB ->
          insert.setBytes(at, HexFormat.of().parseHex((String) value));
      default -> insert.setObject(at, value, type);
    }
  }
}
