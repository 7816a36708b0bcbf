// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.FiledClipping;
import org.whosaid.claim.Filing;

class SqlClippingsTest {
  private static final Filing NEWSDESK = filed("T1", "example.com/a", "C1");

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final AtomicLong now = new AtomicLong(1_000);

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
  void aClippingComesBackAsItWasFiled(Dialect dialect) {
    SqlClippings clippings = clippings(dialect);
    clippings.keep(NEWSDESK, clipping("one", "The ferry was late."));

    assertThat(clippings.find("T1", "one"))
        .contains(
            new FiledClipping(
                clipping("one", "The ferry was late."), NEWSDESK, Instant.ofEpochMilli(1_000)));
    assertThat(clippings.find("T2", "one")).as("another workspace").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aClippingThatIsKeptAgainReplacesTheOldOne(Dialect dialect) {
    SqlClippings clippings = clippings(dialect);
    clippings.keep(NEWSDESK, clipping("one", "The ferry was late."));
    now.set(2_000);
    clippings.keep(NEWSDESK, clipping("one", "The ferry was very late."));

    FiledClipping newest = clippings.newest("T1", "example.com/a").orElseThrow();
    assertThat(newest.clipping().article().text()).isEqualTo("The ferry was very late.");
    assertThat(newest.at()).isEqualTo(Instant.ofEpochMilli(2_000));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aChannelsClippingsComeNewestFirstWithoutPrivateOnes(Dialect dialect) {
    SqlClippings clippings = clippings(dialect);
    clippings.keep(NEWSDESK, clipping("one", "One."));
    now.set(2_000);
    clippings.keep(filed("T1", "example.com/b", "C1"), clipping("two", "Two."));
    clippings.keep(filed("T1", "example.com/c", "C2"), clipping("elsewhere", "Three."));
    clippings.keep(alone("T1", "example.com/d"), clipping("alone", "Four."));
    clippings.keep(filed("T2", "example.com/e", "C1"), clipping("foreign", "Five."));

    assertThat(ids(clippings.inChannel("T1", "C1", 10))).containsExactly("two", "one");
    assertThat(ids(clippings.inChannel("T1", "C1", 1))).containsExactly("two");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsForgottenIsGoneAndNothingElse(Dialect dialect) {
    SqlClippings clippings = clippings(dialect);
    clippings.keep(NEWSDESK, clipping("one", "One."));
    clippings.keep(filed("T1", "example.com/a", "C2"), clipping("two", "Two."));
    clippings.keep(filed("T2", "example.com/a", "C1"), clipping("foreign", "Three."));

    assertThat(clippings.forgetArticle("T1", "example.com/a")).isEqualTo(2);
    assertThat(clippings.newest("T1", "example.com/a")).isEmpty();
    assertThat(clippings.forgetChannel("T2", "C9")).isZero();
    assertThat(clippings.forgetChannel("T2", "C1")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsOlderThanAMomentIsForgottenChannelByChannel(Dialect dialect) {
    SqlClippings clippings = clippings(dialect);
    clippings.keep(NEWSDESK, clipping("old", "One."));
    clippings.keep(alone("T1", "example.com/a"), clipping("old and private", "Two."));
    now.set(5_000);
    clippings.keep(NEWSDESK, clipping("new", "Three."));
    clippings.keep(alone("T1", "example.com/a"), clipping("new and private", "Four."));

    Instant between = Instant.ofEpochMilli(3_000);
    assertThat(clippings.forgetBefore("T1", "C1", between)).isEqualTo(1);
    assertThat(ids(clippings.inChannel("T1", "C1", 10))).containsExactly("new");
    assertThat(clippings.forgetPrivateBefore(between)).isEqualTo(1);
    assertThat(clippings.find("T1", "new and private")).isPresent();
  }

  private SqlClippings clippings(Dialect dialect) {
    InstantSource source = () -> Instant.ofEpochMilli(now.get());
    Clock clock = source.withZone(ZoneOffset.UTC);
    return new SqlClippings(databases.fresh(dialect), clock);
  }

  private static Clipping clipping(String id, String text) {
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, text);
    return new Clipping(id, article, new Extraction(List.of(), List.of(), List.of(), "a model"));
  }

  private static Filing filed(String team, String article, String channel) {
    return new Filing(team, article, Optional.of(new Filing.Place(channel, "1.1")));
  }

  private static Filing alone(String team, String article) {
    return new Filing(team, article, Optional.empty());
  }

  private static List<String> ids(List<FiledClipping> clippings) {
    return clippings.stream().map(filed -> filed.clipping().id()).toList();
  }
}
