// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks how much is in the queue. */
final class QueueDepth {
  private static final String LOOK =
      "select sum(case when picked then 1 else 0 end) as in_hand,"
          + " sum(case when not picked and execution_time <= ? then 1 else 0 end) as waiting,"
          + " sum(case when not picked and execution_time > ? then 1 else 0 end) as later,"
          + " min(execution_time) as execution_time from scheduled_tasks";

  private final DataSource connections;
  private final JdbcCustomization columns;
  private final Supplier<Instant> clock;

  /**
   * @param clock the queue's
   */
  QueueDepth(DataSource connections, Supplier<Instant> clock) {
    this.connections = requireNonNull(connections, "connections");
    this.columns = new AutodetectJdbcCustomization(connections);
    this.clock = requireNonNull(clock, "clock");
  }

  Backlog now() {
    Instant now = clock.get();
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK)) {
      columns.setInstant(statement, 1, now);
      columns.setInstant(statement, 2, now);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        @Nullable Instant oldest = columns.getInstant(row, "execution_time");
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, now);
        return new Backlog(
            row.getInt("waiting"),
            row.getInt("in_hand"),
            row.getInt("later"),
            age.isNegative() ? Duration.ZERO : age);
      }
    } catch (SQLException e) {
      throw new StoreFailed("could not look into the queue", e);
    }
  }
}
