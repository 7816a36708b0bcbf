// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Turns;

/** On both databases; two parts of the same database stand for two machines. */
class SqlTurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration PATIENT = Duration.ofHours(1);
  private static final Turns.Pace ONE_A_MINUTE = new Turns.Pace(LONG, 1);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void momentsLieAGapApartAndOfAnotherNameAreTheirOwn(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));

      assertThat(turns.next("C1", ONE_A_MINUTE, PATIENT)).isZero();
      assertThat(turns.next("C1", ONE_A_MINUTE, PATIENT)).isBetween(Duration.ofSeconds(50), LONG);
      assertThat(turns.next("C1", ONE_A_MINUTE, PATIENT))
          .isBetween(Duration.ofSeconds(110), LONG.multipliedBy(2));
      assertThat(turns.next("C2", ONE_A_MINUTE, PATIENT)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasNoPatienceReservesNothing(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      turns.next("C1", ONE_A_MINUTE, Duration.ZERO);

      for (int i = 0; i < 3; i++) {
        assertThat(turns.next("C1", ONE_A_MINUTE, SHORT)).isBetween(Duration.ofSeconds(50), LONG);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFewMayGoAtOnceAfterAWhile(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      Turns.Pace threeAtOnce = Turns.Pace.perMinute(1, 3);

      for (int i = 0; i < 3; i++) {
        assertThat(turns.next("C1", threeAtOnce, Duration.ZERO)).isZero();
      }
      assertThat(turns.next("C1", threeAtOnce, PATIENT)).isBetween(Duration.ofSeconds(50), LONG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyThreadsNeverGetTheSameMoment(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      Turns.Pace pace = new Turns.Pace(LONG, 1);

      List<Long> minutes =
          IntStream.range(0, 40)
              .parallel()
              .mapToObj(i -> turns.next("C1", pace, Duration.ofDays(1)))
              .map(wait -> Math.round(wait.toMillis() / 60_000.0))
              .sorted()
              .toList();

      assertThat(minutes).isEqualTo(LongStream.range(0, 40).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyGoesWhileANameIsHeld(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      turns.hold("C1", LONG);
      turns.hold("C1", SHORT); // does not shorten the first

      assertThat(turns.next("C1", Turns.Pace.perMinute(600, 5), PATIENT))
          .isBetween(Duration.ofSeconds(50), LONG);
      assertThat(turns.take("C1", LONG)).isEmpty();
      assertThat(turns.take("C2", LONG)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverAsksIsToldHowLongANameIsHeld(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      turns.take("C2", LONG);
      turns.hold("C1", LONG);

      assertThat(turns.held("C1")).isBetween(Duration.ofSeconds(50), LONG);
      assertThat(turns.held("C2")).isZero();
      assertThat(turns.held("C3")).isZero();
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
  void whoeverAsksIsToldHowLongATurnMayLast(Dialect dialect) throws Exception {
    try (TestDatabases databases = new TestDatabases(folder)) {
      Turns turns = SqlTurns.of(databases.fresh(dialect));
      Turns.Turn taken = turns.take("outlet", LONG).orElseThrow();

      assertThat(turns.left("outlet")).isBetween(Duration.ofSeconds(50), LONG);
      assertThat(turns.left("another")).isZero();
      taken.end(Duration.ZERO);
      assertThat(turns.left("outlet")).isZero();
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
      assertThat(here.next("C1", ONE_A_MINUTE, PATIENT)).isZero();
      assertThat(there.next("C1", ONE_A_MINUTE, PATIENT)).isPositive();
      here.hold("outlet", LONG);
      assertThat(there.held("outlet")).isPositive();
    }
  }
}
