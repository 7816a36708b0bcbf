// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into the queue, those that wait at the same time in one transaction: when many events
 * come in, the disk and the database's one writer are waited for once for all of them. Whoever
 * finds nobody writing writes for everybody. Each goes on when its own row is on disk, not before.
 */
final class QueueWriter {
  private static final String INSERT =
      "insert into scheduled_tasks"
          + " (task_name, task_instance, task_data, execution_time, picked, version)"
          + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";

  /** A row that nobody took up since it was written has its first version. */
  private static final String POSTPONE =
      "update scheduled_tasks set execution_time = ?"
          + " where task_name = ? and task_instance = ? and picked = ? and version = 1";

  private static final String FORGET_HEARTBEATS =
      "update scheduled_tasks set last_heartbeat = ? where picked = ?";

  private final DataSource connections;
  private final JdbcCustomization columns;
  private final Duration patience;

  private final Deque<Row> waiting = new ArrayDeque<>(); // guarded by this, as the next
  private boolean writing;

  /** A row to be written. What became of it is its writing thread's until it has ended. */
  static final class Row {
    private final String task;
    private final String id;
    private final byte[] data;
    private final Instant at;
    private boolean added;
    private boolean written;
    private boolean ended;
    private @Nullable Exception failure;

    /**
     * @param at when it is to be taken up
     */
    Row(String task, String id, byte[] data, Instant at) {
      this.task = requireNonNull(task, "task");
      this.id = requireNonNull(id, "id");
      this.data = requireNonNull(data, "data");
      this.at = requireNonNull(at, "at");
    }
  }

  /**
   * @param patience after which a row that nobody got round to is given up
   */
  QueueWriter(DataSource connections, Duration patience) {
    this.connections = requireNonNull(connections, "connections");
    this.columns = new AutodetectJdbcCustomization(connections);
    this.patience = requireNonNull(patience, "patience");
  }

  /**
   * Writes a row; returns when it is on disk.
   *
   * @return false if there is one of that task and id already
   * @throws StoreFailed if it is not known to be on disk
   */
  boolean add(Row row) {
    try {
      List<Row> together = await(row);
      if (!together.isEmpty()) {
        write(together);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailed("stopped while waiting for the queue's database", e);
    }
    synchronized (this) {
      if (!row.written) {
        throw new StoreFailed("the queue's database did not take it", row.failure);
      }
      return row.added;
    }
  }

  /** Does all that {@link #add} does but leaves nothing behind, so that the first row is quick. */
  void rehearse(Row row) {
    try {
      Transaction.rehearse(connections, connection -> insert(List.of(row), connection));
    } catch (SQLException e) {
      throw new StoreFailed("the queue's database does not take rows", e);
    }
  }

  /**
   * Puts a row off until its time.
   *
   * @return false if somebody took it up since it was written
   */
  boolean postpone(Row row) {
    return change(
            POSTPONE,
            statement -> {
              columns.setInstant(statement, 1, row.at);
              statement.setString(2, row.task);
              statement.setString(3, row.id);
              statement.setBoolean(4, false);
            })
        == 1;
  }

  /** Makes all that is in hand look as if its machine had died long ago. */
  void forgetHeartbeats() {
    change(
        FORGET_HEARTBEATS,
        statement -> {
          columns.setInstant(statement, 1, Instant.EPOCH);
          statement.setBoolean(2, true);
        });
  }

  @FunctionalInterface
  private interface Values {
    void into(PreparedStatement statement) throws SQLException;
  }

  private int change(String sql, Values values) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      values.into(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("could not write to the queue's database", e);
    }
  }

  /** Waits until the row is written, or gives the rows that this thread is to write. */
  private synchronized List<Row> await(Row row) throws InterruptedException {
    waiting.add(row);
    long end = System.nanoTime() + patience.toNanos();
    while (!row.ended) {
      if (!writing) {
        writing = true;
        List<Row> together = List.copyOf(waiting);
        waiting.clear();
        return together;
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        waiting.remove(row);
        throw new StoreFailed("the queue's database took longer than " + patience);
      }
      wait(left);
    }
    return List.of();
  }

  /** Together; if the database refuses that, each alone, so that one bad row fails alone. */
  private void write(List<Row> rows) {
    try {
      boolean refused = !insert(rows);
      if (refused && rows.size() > 1) {
        rows.forEach(row -> insert(List.of(row)));
      }
    } finally {
      end(rows);
    }
  }

  private synchronized void end(List<Row> rows) {
    rows.forEach(row -> row.ended = true);
    writing = false;
    notifyAll();
  }

  /** In one transaction; false if it failed and may have done so because of one of them. */
  private boolean insert(List<Row> rows) {
    try {
      Transaction.in(connections, connection -> insert(rows, connection));
      rows.forEach(row -> row.written = true);
      return true;
    } catch (SQLException | RuntimeException e) {
      rows.forEach(row -> row.failure = e);
      return e instanceof SQLTransientException; // nobody got in
    }
  }

  private int insert(List<Row> rows, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (Row row : rows) {
        statement.setString(1, row.task);
        statement.setString(2, row.id);
        columns.setTaskData(statement, 3, row.data);
        columns.setInstant(statement, 4, row.at);
        statement.setBoolean(5, false);
        statement.setLong(6, 1);
        row.added = statement.executeUpdate() == 1;
      }
    }
    return rows.size();
  }
}
