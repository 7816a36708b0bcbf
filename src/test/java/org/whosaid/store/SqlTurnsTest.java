// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Turns;

/** On both databases; two parts of the same database stand for two machines. */
class SqlTurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(100);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void momentsLieAGapApartAndOfAnotherNameAreTheirOwn(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));

      assertThat(turns.next("C1", LONG)).isZero();
      assertThat(turns.next("C1", LONG)).isBetween(Duration.ofSeconds(50), LONG);
      assertThat(turns.next("C1", LONG)).isBetween(Duration.ofSeconds(110), LONG.multipliedBy(2));
      assertThat(turns.next("C2", LONG)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyGoesWhileANameIsHeld(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      turns.hold("C1", LONG);
      turns.hold("C1", SHORT); // does not shorten the first

      assertThat(turns.next("C1", SHORT)).isBetween(Duration.ofSeconds(50), LONG);
      assertThat(turns.take("C1", LONG)).isEmpty();
      assertThat(turns.take("C2", LONG)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneAtATimeHasTheTurnAndAPauseFollowsIt(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      Turns.Turn first = turns.take("outlet", LONG).orElseThrow();
      assertThat(turns.take("outlet", LONG)).isEmpty();

      first.end(Duration.ZERO);
      Turns.Turn second = turns.take("outlet", LONG).orElseThrow();
      first.end(Duration.ZERO); // long given back: the second keeps its own
      assertThat(turns.take("outlet", LONG)).isEmpty();

      second.end(LONG);
      assertThat(turns.take("outlet", LONG)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTurnOfSomebodyWhoDiedIsFreeInTheEnd(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      assertThat(turns.take("outlet", SHORT)).isPresent();

      await().untilAsserted(() -> assertThat(turns.take("outlet", LONG)).isPresent());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void machinesOnOneDatabaseShareTheTurns(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Database database = databases.fresh(dialect);
      Turns here = SqlTurns.of(database);
      Turns there = SqlTurns.of(database);

      assertThat(here.take("outlet", LONG)).isPresent();
      assertThat(there.take("outlet", LONG)).isEmpty();
      assertThat(here.next("C1", LONG)).isZero();
      assertThat(there.next("C1", LONG)).isPositive();
    }
  }
}
