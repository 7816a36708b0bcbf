// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.Filing;
import org.whosaid.job.Backoff;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.StandingReply;

/**
 * Databases as earlier versions left them: {@code V1.sql} and so on hold rows as the version with
 * those tables wrote them. And one of a later version.
 */
class EarlierVersionsTest {
  private static final int NEWEST_FIXTURE = 5;
  private static final Pattern BYTES = Pattern.compile("\\{bytes:(.*?)}(?=, \\{time})");
  private static final Pattern CLIPPING = Pattern.compile("\\{clipping:(\\w+)}");

  /** How many jobs the fixtures up to a version put into the queue. */
  private static final List<Integer> JOBS = List.of(0, 2, 3, 6, 8, 9);

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

  static Stream<Arguments> versions() {
    return Stream.of(Dialect.values())
        .flatMap(
            dialect ->
                Stream.iterate(1, version -> version <= NEWEST_FIXTURE, version -> version + 1)
                    .map(version -> Arguments.of(dialect, version)));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void whatAnEarlierVersionKeptIsThereAndItsJobsAreDone(Dialect dialect, int version)
      throws Exception {
    String url = databases.url(dialect);
    Files.createDirectories(folder.resolve("deeper"));
    leftBy(version, url, dialect);
    Map<String, Long> before = rows(url);

    Database database = databases.open(url, dialect);

    Map<String, Long> after = rows(url);
    before.forEach((table, rows) -> assertThat(after).containsEntry(table, rows));
    assertThat(new SqlClippings(database, Clock.systemUTC()).find("T1", "clip1")).isPresent();
    StandingReply first = standing(database, "gazette.example/v1");
    assertThat(first.reply().by().user()).isEmpty();
    if (version >= 2) {
      assertThat(standing(database, "gazette.example/v2").update().orElseThrow().words())
          .isEqualTo("police 3 → 5");
    }
    assertThat(done(database)).hasSize(JOBS.get(version));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDatabaseOfALaterVersionIsRefusedAndLeftAsItIs(Dialect dialect) throws Exception {
    String url = databases.url(dialect);
    databases.open(url, dialect).close();
    execute(
        url,
        "insert into schema_history (installed_rank, version, description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success) values (99, '99', 'later',"
            + " 'SQL', 'V99__later.sql', 1, 'x', current_timestamp, 1, true)");

    assertThatThrownBy(() -> databases.open(url, dialect))
        .isInstanceOf(StoreFailed.class)
        .hasMessageMatching(
            "a later version of Whosaid has been at the database \\Q"
                + url
                + "\\E: its tables are of version 99, this program knows them up to \\d+; start the"
                + " later version, or restore the backup from before it");
  }

  @Test
  void twoNodesThatStartAtOnceMakeTheTablesOnce() throws Exception {
    String url = databases.url(Dialect.POSTGRESQL);
    leftBy(1, url, Dialect.POSTGRESQL);
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Database> start =
          () -> Database.open(url, Optional.of("postgres"), Optional.empty());
      for (Future<Database> node : nodes.invokeAll(List.of(start, start))) {
        try (Database database = node.get()) {
          database.ping();
        }
      }
    } finally {
      nodes.shutdownNow();
    }

    assertThat(rows(url)).containsEntry("replies", 2L);
  }

  private static StandingReply standing(Database database, String article) {
    return new SqlReplies(database, () -> "nonce", Clock.systemUTC())
        .digestOf(ThreadAddress.ofChannel("T1", "C1"), article, article)
        .orElseThrow();
  }

  private static Set<String> done(Database database) {
    Set<String> done = ConcurrentHashMap.newKeySet();
    try (SqlJobs jobs = new SqlJobs(database, 2, Clock.systemUTC())) {
      jobs.start(
          new JobRunner(
              (job, attempt) -> {
                done.add(job.getClass().getSimpleName() + " " + job.id());
                return JobOutcome.done("done");
              },
              Backoff.standard(() -> 0),
              Clock.systemUTC()),
          () -> {});
      await().atMost(Duration.ofSeconds(15)).until(() -> jobs.waiting() == 0);
    }
    return done;
  }

  /** The tables of a version, with what it and those before it wrote. */
  private static void leftBy(int version, String url, Dialect dialect) throws Exception {
    for (int next = 1; next <= version; next++) {
      Flyway.configure()
          .dataSource(url, user(url), "")
          .locations("classpath:" + dialect.migrations())
          .table("schema_history")
          .target(String.valueOf(next))
          .load()
          .migrate();
      for (String statement : fixture(next, dialect).split(";\n", -1)) {
        execute(url, statement);
      }
    }
  }

  private static String fixture(int version, Dialect dialect) throws IOException {
    String sql;
    try (InputStream in =
        Objects.requireNonNull(
            EarlierVersionsTest.class.getResourceAsStream("V" + version + ".sql"))) {
      sql = new String(in.readAllBytes(), UTF_8);
    }
    boolean sqlite = dialect == Dialect.SQLITE;
    String bytes = sqlite ? "cast('$1' as blob)" : "convert_to('$1', 'UTF8')";
    String timed =
        BYTES
            .matcher(sql)
            .replaceAll(bytes)
            .replace("{time}", sqlite ? "1790000000000" : "timestamp '2026-09-01 10:00:00'");
    return CLIPPING
        .matcher(timed)
        .replaceAll(id -> Matcher.quoteReplacement(clipping(id.group(1)).replace("'", "''")));
  }

  /** As a row of the table holds it. */
  private static String clipping(String id) {
    Database database = databases.fresh(Dialect.SQLITE);
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, "The ferry was late.");
    new SqlClippings(database, Clock.systemUTC())
        .keep(
            new Filing("T1", "a", Optional.empty()),
            new Clipping(id, article, new Extraction(List.of(), List.of(), List.of(), "model")));
    return new Statements(database.connections())
        .first(row -> row.getString(1), "select clipping from clippings")
        .orElseThrow();
  }

  private static Map<String, Long> rows(String url) throws SQLException {
    Map<String, Long> rows = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(url, user(url), "");
        ResultSet tables =
            connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        try (Statement statement = connection.createStatement();
            ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          count.next();
          rows.put(table, count.getLong(1));
        }
      }
    }
    rows.remove("schema_history");
    return rows;
  }

  private static void execute(String url, String sql) throws SQLException {
    if (!sql.isBlank()) {
      try (Connection connection = DriverManager.getConnection(url, user(url), "");
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static String user(String url) {
    return url.startsWith("jdbc:sqlite:") ? "" : "postgres";
  }
}
