// SPDX-License-Identifier: Apache-2.0
package org.whosaid.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL as durable as a newsroom's that counts what it does. */
final class Server implements AutoCloseable {
  static final String USER = "postgres";

  private static final double TICKS = 100; // a second; so on every Linux that Java runs on
  private static final String COUNTED =
      "select d.xact_commit + d.xact_rollback, d.tup_inserted, d.tup_updated, d.tup_deleted,"
          + " (select coalesce(sum(calls), 0) from pg_stat_statements s where s.dbid = d.datid),"
          + " pg_current_wal_insert_lsn() - '0/0', (select wal_fpi from pg_stat_wal),"
          + " (select coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class where relkind ="
          + " 'r' and relname in ('replies', 'clippings'))"
          + " from pg_stat_database d where d.datname = current_database()";

  private final EmbeddedPostgres server;
  private final Path data;

  private Server(EmbeddedPostgres server, Path data) {
    this.server = server;
    this.data = data;
  }

  static Server start(Path folder) throws IOException, SQLException {
    Path data = folder.resolve("postgresql");
    EmbeddedPostgres started =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on") // for tests it is off
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track_utility", "off") // no begin, no commit
            .setDataDirectory(data)
            .start();
    Server server = new Server(started, data);
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension pg_stat_statements");
    }
    return server;
  }

  Map<String, String> environment() {
    return Map.of("WHOSAID_STORE_URL", url(), "WHOSAID_STORE_USER", USER);
  }

  private String url() {
    return server.getJdbcUrl(USER, "postgres");
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, "");
  }

  /** What it has done until now; the counts of others' transactions come up to ten seconds late. */
  Work work() throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNTED)) {
      row.next();
      return new Work(
          System.nanoTime() / 1e9,
          row.getDouble(1),
          row.getDouble(5),
          row.getDouble(2) + row.getDouble(3) + row.getDouble(4),
          row.getDouble(6),
          row.getDouble(7),
          row.getDouble(8),
          cpuSeconds());
    }
  }

  /** How many jobs that process has in hand. */
  int inHand(long pid) throws SQLException {
    return count(
        "select count(*) from scheduled_tasks where picked and picked_by like '%/" + pid + "/%'");
  }

  int waiting() throws SQLException {
    return count("select count(*) from scheduled_tasks");
  }

  private int count(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Of its first process and all that it started, those that have ended included. */
  private double cpuSeconds() throws IOException {
    long first = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    double ticks = ticks(first, 4);
    try (Stream<ProcessHandle> others = ProcessHandle.of(first).orElseThrow().children()) {
      return (ticks + others.mapToDouble(one -> ticks(one.pid(), 2)).sum()) / TICKS;
    }
  }

  /** The 14th field of a process's figures and those behind it: two its own, two its children's. */
  private static double ticks(long pid, int fields) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] all = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double sum = 0;
      for (int i = 0; i < fields; i++) {
        sum += Long.parseLong(all[11 + i]);
      }
      return sum;
    } catch (java.nio.file.NoSuchFileException e) {
      return 0; // it ended meanwhile
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
