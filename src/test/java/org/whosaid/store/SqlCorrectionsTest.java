// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Filing;
import org.whosaid.correction.Change;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Corrections.Corrected;
import org.whosaid.correction.Excerpt;
import org.whosaid.correction.Passage;
import org.whosaid.digest.SampleStories;
import org.whosaid.digest.Story;

class SqlCorrectionsTest {
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
  void correctionsComeBackInTheirOrderToTheirWorkspaceOnly(Dialect dialect) {
    SqlCorrections corrections = corrections(dialect);

    assertThat(corrections.add("T1", 1, correction("V2", "c"))).isTrue();
    assertThat(corrections.add("T1", 2, correction("V1", "c"))).isTrue();

    assertThat(corrections.of("T1", "c"))
        .containsExactly(correction("V2", "c"), correction("V1", "c"));
    assertThat(corrections.of("T2", "c")).isEmpty();
    assertThat(corrections.of("T1", "other")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNumberAndAnIdAreThereOnce(Dialect dialect) {
    SqlCorrections corrections = corrections(dialect);
    corrections.add("T1", 1, correction("V1", "c"));

    assertThat(corrections.add("T1", 1, correction("V2", "c"))).isFalse();
    assertThat(corrections.add("T1", 2, correction("V1", "c"))).isFalse();
    assertThat(corrections.add("T2", 1, correction("V1", "c"))).isTrue();
    assertThat(corrections.of("T1", "c")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsForgottenIsGoneAndTheRestStays(Dialect dialect) {
    SqlCorrections corrections = corrections(dialect);
    corrections.add("T1", 1, correction("V1", "c"));
    corrections.add("T1", 1, correction("V2", "d"));
    corrections.add("T2", 1, correction("V1", "c"));

    corrections.forget("T1", "c");

    assertThat(corrections.all())
        .containsExactlyInAnyOrder(new Corrected("T1", "d"), new Corrected("T2", "c"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aChannelsCorrectionsAreForgottenAndNobodyElses(Dialect dialect) {
    Database database = databases.fresh(dialect);
    SqlClippings clippings = new SqlClippings(database, Clock.systemUTC());
    keep(clippings, "T1", "C1", "c");
    keep(clippings, "T1", "C2", "d");
    keep(clippings, "T2", "C1", "c");
    SqlCorrections corrections = new SqlCorrections(database, Clock.systemUTC());
    corrections.add("T1", 1, correction("V1", "c"));
    corrections.add("T1", 1, correction("V2", "d"));
    corrections.add("T2", 1, correction("V1", "c"));

    corrections.forgetChannel("T1", "C1");

    assertThat(corrections.all())
        .containsExactlyInAnyOrder(new Corrected("T1", "d"), new Corrected("T2", "c"));
  }

  private static void keep(SqlClippings clippings, String team, String channel, String id) {
    Story story = SampleStories.all().values().iterator().next();
    Filing.Place place = new Filing.Place(channel, "1.1");
    clippings.keep(
        new Filing(team, "example.com/a", Optional.of(place)),
        new Clipping(id, story.article(), story.extraction()));
  }

  private static SqlCorrections corrections(Dialect dialect) {
    return new SqlCorrections(databases.fresh(dialect), Clock.systemUTC());
  }

  private static Correction correction(String id, String clipping) {
    Passage words = new Passage(List.of(new Excerpt(new TextSpan(3, 7), "é'😀")));
    return new Correction(
        id,
        0,
        new Correction.Made(clipping, "example.com/a", "U1", Instant.parse("2026-03-14T10:00:00Z")),
        new Change.NotAClaim(words));
  }
}
