// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.job.Backoff;
import org.whosaid.job.Job;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

class StoreMoveTest {
  /** What a new database learns by itself. */
  private static final Set<String> LEFT =
      Set.of("turns", "kept_pages", "kept_page_links", "schema_history");

  private static final String AWKWARD = "“Ж’ 👩‍💻\u0001 ' ; drop";

  @TempDir private Path folder;
  private TestDatabases databases;
  private Database file;
  private Database server;

  @BeforeEach
  void start() {
    databases = new TestDatabases(folder);
    file = databases.fresh(Dialect.SQLITE);
    server = databases.fresh(Dialect.POSTGRESQL);
  }

  @AfterEach
  void stop() throws Exception {
    databases.close();
  }

  @Test
  void everyTableIsMovedOrKnownToBeLeft() throws Exception {
    Set<String> known = new HashSet<>(StoreMove.TABLES);
    known.addAll(LEFT);

    assertThat(known).containsAll(tables(file)).containsAll(tables(server));
    assertThat(tables(server)).containsAll(StoreMove.TABLES);
  }

  @Test
  void everyRowArrivesAsItWasAndStaysWhereItWas() throws Exception {
    for (String table : StoreMove.TABLES) {
      for (int i = 0; i < 250; i++) {
        insert(file, table, i);
      }
    }
    List<String> before = contents(file);

    List<StoreMove.Moved> moved = new StoreMove(file, server).move();

    assertThat(moved).hasSameSizeAs(StoreMove.TABLES).allMatch(table -> table.rows() == 250);
    assertThat(contents(server)).isEqualTo(before);
    assertThat(contents(file)).isEqualTo(before);
  }

  @Test
  void jobsGoOnWhereTheyWereMovedTo() {
    SharedLink link =
        new SharedLink(
            new ThreadAddress("T1", "C1", "1.1"),
            new Sharer("U1", "1.1"),
            "https://example.com/a?b=Ж",
            "example.com/a?b=Ж",
            true);
    try (SqlJobs jobs = new SqlJobs(file, 1, Clock.systemUTC())) {
      jobs.add(link);
    }
    new Statements(file.connections())
        .change("update scheduled_tasks set picked = 1, picked_by = 'a machine that is gone'");

    new StoreMove(file, server).move();

    List<Job> done = new CopyOnWriteArrayList<>();
    try (SqlJobs jobs = new SqlJobs(server, 1, Clock.systemUTC())) {
      Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofSeconds(1), 2, () -> 0);
      jobs.start(
          new JobRunner(
              (job, attempt) -> {
                done.add(job);
                return JobOutcome.done("done");
              },
              backoff,
              Clock.systemUTC()));
      await().until(() -> !done.isEmpty());
    }
    assertThat(done).containsExactly(link);
  }

  @Test
  void aDatabaseThatHasSomethingInItIsLeftAlone() throws Exception {
    insert(file, "replies", 1);
    insert(server, "clippings", 7);
    List<String> before = contents(server);

    assertThatThrownBy(() -> new StoreMove(file, server).move())
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("not empty, clippings has rows");
    assertThat(contents(server)).isEqualTo(before);
  }

  private static Set<String> tables(Database database) throws Exception {
    Set<String> tables = new TreeSet<>();
    try (Connection connection = database.connections().getConnection();
        ResultSet rows =
            connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!name.startsWith("sqlite_")) {
          tables.add(name);
        }
      }
    }
    return tables;
  }

  /** Every table that is moved, row by row, in an order that both databases have. */
  private static List<String> contents(Database database) throws Exception {
    List<String> contents = new ArrayList<>();
    try (Connection connection = database.connections().getConnection()) {
      for (String table : StoreMove.TABLES) {
        List<String> rows = new ArrayList<>();
        Columns columns = Columns.of(connection, table);
        try (ResultSet row = connection.createStatement().executeQuery(columns.select(table))) {
          while (row.next()) {
            rows.add(table + " " + columns.read(row));
          }
        }
        rows.sort(null);
        contents.addAll(rows);
      }
    }
    return contents;
  }

  /** A row with a value of its own in each column, nothing in some that may have nothing. */
  private static void insert(Database database, String table, int number) throws Exception {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    try (Connection connection = database.connections().getConnection();
        ResultSet columns =
            connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
      while (columns.next()) {
        boolean nullable = columns.getString("IS_NULLABLE").equals("YES");
        if (nullable && number % 3 == 0) {
          continue;
        }
        names.add(columns.getString("COLUMN_NAME"));
        values.add(value(columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT), number));
      }
    }
    new Statements(database.connections())
        .change(
            "insert into %s (%s) values (%s)"
                .formatted(
                    table,
                    String.join(", ", names),
                    String.join(", ", names.stream().map(name -> "?").toList())),
            values.toArray());
  }

  private static Object value(String type, int number) {
    if (type.matches("varchar.*")) {
      return "v" + number;
    }
    if (type.matches("text.*")) {
      return AWKWARD + number;
    }
    if (type.matches("blob.*")) {
      return new byte[] {0, (byte) number, -1};
    }
    if (type.matches("bool.*")) {
      return number % 2 == 0;
    }
    return type.matches("timestamp.*") ? 1_750_000_000_000L + number : (Object) (long) number;
  }
}
