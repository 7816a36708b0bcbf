// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What a machine that stops gives back to the queue, so that the next one need not wait until it is
 * taken for dead. Each row gets a new version: whoever is still at it here no longer owns it.
 */
final class Handover {
  private static final String PICKED =
      "update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null,"
          + " execution_time = case when execution_time > ? then ? else execution_time end,"
          + " version = version + 1 where picked = ? and picked_by = ?";

  private static final String WAITING =
      "update scheduled_tasks set execution_time = ?, version = version + 1"
          + " where task_instance = ? and picked = ?";

  private static final String FRESH =
      "update scheduled_tasks set execution_time = ?"
          + " where version = 1 and picked = ? and execution_time > ?";

  /** Well above the minute for which a fresh row may be put off. */
  private static final Duration SOON = Duration.ofMinutes(5);

  private final DataSource connections;
  private final JdbcCustomization columns;

  Handover(DataSource connections) {
    this.connections = requireNonNull(connections, "connections");
    this.columns = new AutodetectJdbcCustomization(connections);
  }

  /**
   * In one transaction.
   *
   * @param machine all that it has picked is free again, each at its old place in the queue; none
   *     of it waits for a clock that was ahead when it was picked
   * @param early ids of jobs whose rows are due now, and not only later
   * @return how many rows that were
   */
  int of(String machine, Set<String> early, Instant now) {
    try {
      return Transaction.in(
          connections,
          connection -> free(machine, now, connection) + hasten(early, now, connection));
    } catch (SQLException e) {
      throw new StoreFailed("could not hand back what was in hand", e);
    }
  }

  /**
   * What nobody has taken up yet was due when it was written; if that lies ahead, a clock was wrong
   * then.
   */
  void hasten(Instant now) {
    try {
      Transaction.in(
          connections,
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FRESH)) {
              columns.setInstant(statement, 1, now);
              statement.setBoolean(2, false);
              columns.setInstant(statement, 3, now.plus(SOON));
              return statement.executeUpdate();
            }
          });
    } catch (SQLException e) {
      throw new StoreFailed("could not look through the queue", e);
    }
  }

  private int free(String machine, Instant now, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PICKED)) {
      statement.setBoolean(1, false);
      columns.setInstant(statement, 2, now);
      columns.setInstant(statement, 3, now);
      statement.setBoolean(4, true);
      statement.setString(5, machine);
      return statement.executeUpdate();
    }
  }

  private int hasten(Set<String> ids, Instant now, Connection connection) throws SQLException {
    int rows = 0;
    try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
      for (String id : ids) {
        columns.setInstant(statement, 1, now);
        statement.setString(2, id);
        statement.setBoolean(3, false);
        rows += statement.executeUpdate();
      }
    }
    return rows;
  }
}
