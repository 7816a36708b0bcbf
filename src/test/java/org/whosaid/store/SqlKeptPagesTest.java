// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.KeptPage;

class SqlKeptPagesTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
  private static final Extraction NOTHING =
      new Extraction(List.of(), List.of(), List.of(), "a model");

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

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPageIsFoundUnderEachLinkThatLeadsToIt(Dialect dialect) {
    SqlKeptPages pages = new SqlKeptPages(databases.fresh(dialect));
    KeptPage page = page("outlet.example/story", NOW);

    pages.keep(page, List.of("short.example/x7", "m.outlet.example/story"));

    assertThat(pages.find("outlet.example/story")).contains(page);
    assertThat(pages.find("short.example/x7")).contains(page);
    assertThat(pages.find("m.outlet.example/story")).contains(page);
    assertThat(pages.find("outlet.example/")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theNewestReadingCounts(Dialect dialect) {
    SqlKeptPages pages = new SqlKeptPages(databases.fresh(dialect));
    pages.keep(page("outlet.example/story", NOW), List.of("short.example/x7"));
    KeptPage later = page("outlet.example/story", NOW.plusSeconds(60));

    pages.keep(later, List.of());

    assertThat(pages.find("short.example/x7")).contains(later);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aReadingThatComesLateLeavesTheNewerOne(Dialect dialect) {
    SqlKeptPages pages = new SqlKeptPages(databases.fresh(dialect));
    KeptPage newer = page("outlet.example/story", NOW.plusSeconds(60));
    pages.keep(newer, List.of());

    pages.keep(page("outlet.example/story", NOW), List.of("short.example/x7"));

    assertThat(pages.find("short.example/x7")).contains(newer);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsForgottenIsGoneWithItsLinks(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    SqlKeptPages pages = new SqlKeptPages(database);
    pages.keep(page("outlet.example/story", NOW), List.of("short.example/x7"));
    pages.keep(page("outlet.example/old", NOW.minus(Duration.ofDays(2))), List.of("s.example/o"));

    assertThat(pages.forgetBefore(NOW.minus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(pages.find("s.example/o")).isEmpty();
    pages.forget("short.example/x7");

    assertThat(pages.find("outlet.example/story")).isEmpty();
    assertThat(rows(database, "kept_pages") + rows(database, "kept_page_links")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theOldestGoWhenTheRoomIsUsedUp(Dialect dialect) {
    SqlKeptPages pages = new SqlKeptPages(databases.fresh(dialect), 1_000_000, 2);
    for (int i = 0; i < 4; i++) {
      pages.keep(page("outlet.example/" + i, NOW.plusSeconds(i)), List.of());
    }

    pages.forgetWhatIsTooMuch();

    assertThat(pages.find("outlet.example/1")).isEmpty();
    assertThat(pages.find("outlet.example/2")).isPresent();
    assertThat(pages.find("outlet.example/3")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bytesAreCountedToo(Dialect dialect) {
    SqlKeptPages pages = new SqlKeptPages(databases.fresh(dialect), 400, 100);
    pages.keep(page("outlet.example/1", NOW), List.of());
    pages.keep(page("outlet.example/2", NOW.plusSeconds(1)), List.of());

    pages.forgetWhatIsTooMuch();

    assertThat(pages.find("outlet.example/1")).isEmpty();
    assertThat(pages.find("outlet.example/2")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void noAddressOfALinkStandsInTheDatabase(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    new SqlKeptPages(database)
        .keep(page("outlet.example/story", NOW), List.of("short.example/canary?gift=abc"));

    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select link from kept_page_links")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).matches("[0-9a-f]{64}");
      }
    }
  }

  private static int rows(Database database, String table) throws Exception {
    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static KeptPage page(String identity, Instant readAt) {
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, "The city said it was safe.");
    KeptPage.Edition edition =
        new KeptPage.Edition(identity, Optional.of("W/\"v1\""), Optional.empty());
    return new KeptPage(identity, article, NOTHING, edition, readAt);
  }
}
