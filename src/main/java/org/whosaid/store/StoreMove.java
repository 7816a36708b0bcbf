// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves all that is kept from one database into another, empty one: both in a single transaction,
 * read back and compared before it ends, so that everything is there or nothing. Jobs that somebody
 * had in hand are waiting jobs there.
 *
 * <p>Nobody else may be at work on either.
 */
public final class StoreMove {
  /** Everything but what a new database learns by itself: whose turn it is, pages as fetched. */
  static final List<String> TABLES =
      List.of(
          "scheduled_tasks",
          "replies",
          "clippings",
          "taken_back",
          "channel_settings",
          "corrections",
          "installations",
          "organisation_teams",
          "oauth_states",
          "farewells");

  private static final int BATCH = 100;

  private final Database from;
  private final Database to;

  /** How many rows of a table were moved. */
  public record Moved(String table, long rows) {
    public Moved {
      requireNonNull(table, "table");
    }
  }

  public StoreMove(Database from, Database to) {
    this.from = requireNonNull(from, "from");
    this.to = requireNonNull(to, "to");
  }

  /**
   * Moves it; where it came from, nothing is changed.
   *
   * @throws StoreFailed if there is something in the other database already, or if not every row
   *     arrived as it was; there is nothing in it then that was not there before
   */
  public List<Moved> move() {
    try (Connection source = from.connections().getConnection();
        Connection target = to.connections().getConnection()) {
      source.setAutoCommit(false);
      target.setAutoCommit(false);
      try {
        List<Moved> moved = new ArrayList<>();
        for (String table : TABLES) {
          requireEmpty(target, table);
          moved.add(new Moved(table, move(source, target, table)));
        }
        target.commit();
        return moved;
      } finally {
        target.rollback(); // nothing, behind the commit
        source.rollback();
        target.setAutoCommit(true);
        source.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreFailed("the move failed, and nothing was moved", e);
    }
  }

  private static void requireEmpty(Connection target, String table) throws SQLException {
    try (Statement statement = target.createStatement();
        ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
      if (rows.next()) {
        throw new StoreFailed(
            "the new database is not empty, " + table + " has rows; nothing was moved");
      }
    }
  }

  private static long move(Connection source, Connection target, String table) throws SQLException {
    Columns columns = Columns.of(target, table);
    Imprints sent = new Imprints();
    try (PreparedStatement select = source.prepareStatement(columns.select(table));
        PreparedStatement insert = target.prepareStatement(columns.insert(table))) {
      select.setFetchSize(BATCH);
      try (ResultSet rows = select.executeQuery()) {
        long batched = 0;
        while (rows.next()) {
          List<Object> row = columns.read(rows);
          sent.add(row);
          columns.write(row, insert);
          insert.addBatch();
          if (++batched % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    }
    requireArrived(sent, target, table, columns);
    return sent.count();
  }

  private static void requireArrived(
      Imprints sent, Connection target, String table, Columns columns) throws SQLException {
    Imprints arrived = new Imprints();
    try (PreparedStatement select = target.prepareStatement(columns.select(table))) {
      select.setFetchSize(BATCH);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          arrived.add(columns.read(rows));
        }
      }
    }
    if (!arrived.equals(sent)) {
      throw new StoreFailed(
          "of %s, %d rows were sent and %d arrived, or not as they were; nothing was moved"
              .formatted(table, sent.count(), arrived.count()));
    }
  }
}
