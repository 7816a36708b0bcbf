// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

/** Nothing of a workspace is left behind, and nothing of its neighbour is touched. */
class WorkspaceEraserTest {
  private static final String GONE = "T1";
  private static final List<String> NEIGHBOURS = List.of("T", "T10", "t1", "T_", "T%");

  @TempDir private static Path folder;
  private static TestDatabases databases;

  @BeforeAll
  static void startDatabases() {
    databases = new TestDatabases(folder);
  }

  @AfterAll
  static void stopDatabases() throws Exception {
    databases.close();
  }

  /** Whoever adds a table with a workspace's rows adds it to the eraser, or this fails. */
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyTableOfAWorkspaceIsErased(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    Set<String> withTeam = tablesWithTeam(database);

    assertThat(withTeam).contains("replies", "clippings", "installations");
    assertThat(WorkspaceEraser.TABLES).containsExactlyInAnyOrderElementsOf(withTeam);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theRowsOfOneWorkspaceGoAndTheNeighboursStay(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    List<String> teams = new ArrayList<>(NEIGHBOURS);
    teams.add(GONE);
    for (String table : WorkspaceEraser.TABLES) {
      for (String team : teams) {
        insert(database, table, team);
      }
    }

    new WorkspaceEraser(database).erase(GONE);

    Statements statements = new Statements(database.connections());
    for (String table : WorkspaceEraser.TABLES) {
      assertThat(statements.all(row -> row.getString(1), "select team from " + table))
          .as(table)
          .containsExactlyInAnyOrderElementsOf(NEIGHBOURS);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theJobsOfOneWorkspaceAreTakenOutOfTheQueue(Dialect dialect) {
    Database database = databases.fresh(dialect);
    try (SqlJobs jobs = new SqlJobs(database, 1, Clock.systemUTC())) {
      jobs.add(link(GONE));
      jobs.add(link("T10"));

      new WorkspaceEraser(database).erase(GONE);

      assertThat(jobs.waiting()).isEqualTo(1);
      assertThat(jobs.add(link("T10"))).isFalse();
    }
  }

  private static SharedLink link(String team) {
    return new SharedLink(
        new ThreadAddress(team, "C1", "1.1"),
        new Sharer("U1", "1.1"),
        "https://example.com/a",
        "example.com/a",
        false);
  }

  private static Set<String> tablesWithTeam(Database database) throws Exception {
    Set<String> tables = new TreeSet<>();
    try (Connection connection = database.connections().getConnection();
        ResultSet columns =
            connection.getMetaData().getColumns(null, connection.getSchema(), "%", "team")) {
      while (columns.next()) {
        tables.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }

  /** A row in which every column that must have a value has one. */
  private static void insert(Database database, String table, String team) throws Exception {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    try (Connection connection = database.connections().getConnection();
        ResultSet columns =
            connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
      while (columns.next()) {
        String name = columns.getString("COLUMN_NAME");
        boolean text =
            columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT).matches("varchar.*|text.*");
        names.add(name);
        values.add(text ? team : (Object) 1L);
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
}
