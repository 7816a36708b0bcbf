// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.channel.ChangeOutcome;
import org.whosaid.channel.ChannelChange;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.KeptSettings;
import org.whosaid.channel.Languages;
import org.whosaid.channel.Mode;
import org.whosaid.channel.OutletPattern;
import org.whosaid.channel.Outlets;
import org.whosaid.channel.Outsiders;
import org.whosaid.channel.QuietHours;
import org.whosaid.channel.Unread;
import org.whosaid.channel.WhoMayChange;

class SqlChannelSettingsTest {
  private static final ChannelSettings USUAL = ChannelSettings.usual(2, 12);
  private static final ChannelChange.Person RITA = new ChannelChange.Person("U1", "rita");
  private static final ChannelChange.Person EDWIN = new ChannelChange.Person("U2", "edwin");
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private static Path folder;
  private static TestDatabases databases;

  @BeforeAll
  static void startDatabases() {
    databases = new TestDatabases(folder);
  }

  @AfterAll
  static void stopDatabases() throws IOException {
    databases.close();
  }

  @ParameterizedTest
  @EnumSource
  void aChannelThatNobodyHasSetAnythingInHasTheUsualSettings(Dialect dialect) {
    SqlChannelSettings book = book(databases.fresh(dialect), NOW);

    assertThat(book.of("T1", "C1")).isEqualTo(USUAL);
    assertThat(book.present("T1", "C1")).isEqualTo(new KeptSettings("T1", "C1", USUAL, 0));
    assertThat(book.all("T1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everySettingIsKeptAsItWasSet(Dialect dialect) {
    SqlChannelSettings book = book(databases.fresh(dialect), NOW);

    ChangeOutcome outcome = book.change(book.present("T1", "C1"), unusual(), RITA);

    KeptSettings kept = new KeptSettings("T1", "C1", unusual(), 1);
    assertThat(outcome).isEqualTo(new ChangeOutcome.Changed(new ChannelChange(kept, USUAL, RITA)));
    assertThat(book.present("T1", "C1")).isEqualTo(kept);
    assertThat(book.of("T1", "C1")).isEqualTo(unusual());
    assertThat(book.all("T1")).containsExactly(kept);
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeAtOnceTheSlowerIsShownWhatStands(Dialect dialect) {
    SqlChannelSettings book = book(databases.fresh(dialect), NOW);
    KeptSettings seenByBoth = book.present("T1", "C1");

    book.change(seenByBoth, with(Mode.OFF), RITA);
    ChangeOutcome slower = book.change(seenByBoth, with(Mode.ON_REQUEST), EDWIN);

    KeptSettings first = new KeptSettings("T1", "C1", with(Mode.OFF), 1);
    assertThat(slower).isEqualTo(new ChangeOutcome.Overtaken(first));
    assertThat(book.untold()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theSameChangeAgainIsNone(Dialect dialect) {
    SqlChannelSettings book = book(databases.fresh(dialect), NOW);
    KeptSettings seen = book.present("T1", "C1");

    book.change(seen, with(Mode.OFF), RITA);
    ChangeOutcome again = book.change(seen, with(Mode.OFF), RITA);

    assertThat(again).isInstanceOf(ChangeOutcome.Same.class);
    assertThat(book.untold()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aChangeIsUntoldUntilTheChannelWasTold(Dialect dialect) {
    SqlChannelSettings book = book(databases.fresh(dialect), NOW);
    change(book, Mode.OFF, RITA);
    change(book, Mode.ON_REQUEST, EDWIN);

    ChannelChange second = book.untold("T1", "C1", 2).orElseThrow();
    book.told(second);

    assertThat(second.before()).isEqualTo(with(Mode.OFF));
    assertThat(second.by()).isEqualTo(EDWIN);
    assertThat(book.untold("T1", "C1", 2)).isEmpty();
    ChannelChange first = book.untold("T1", "C1", 1).orElseThrow();
    assertThat(book.untold()).containsExactly(first);
    assertThat(first.before()).isEqualTo(USUAL);
    book.told(first);
    assertThat(book.untold()).isEmpty();
    assertThat(book.present("T1", "C1").revision()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void aChannelsSettingsAreNoOtherChannelsOrWorkspaces(Dialect dialect) {
    SqlChannelSettings book = book(databases.fresh(dialect), NOW);

    change(book, Mode.OFF, RITA);

    assertThat(book.of("T1", "C2")).isEqualTo(USUAL);
    assertThat(book.of("T2", "C1")).isEqualTo(USUAL);
    assertThat(book.all("T2")).isEmpty();
  }

  @Test
  void anotherMachinesChangeIsSeenAtOnce() {
    Database database = databases.fresh(Dialect.POSTGRESQL);
    SqlChannelSettings here = book(database, NOW);
    assertThat(here.of("T1", "C1")).isEqualTo(USUAL);

    change(book(database, NOW), Mode.OFF, RITA);

    assertThat(here.of("T1", "C1")).isEqualTo(with(Mode.OFF));
  }

  @Test
  void theOneProcessOnASqliteFileLooksEveryHalfMinute() {
    Database database = databases.fresh(Dialect.SQLITE);
    TestClock clock = new TestClock(NOW);
    SqlChannelSettings here = new SqlChannelSettings(database, USUAL, clock);
    assertThat(here.of("T1", "C1")).isEqualTo(USUAL);

    change(book(database, NOW), Mode.OFF, RITA);

    assertThat(here.of("T1", "C1")).isEqualTo(USUAL);
    clock.pass(Duration.ofSeconds(30));
    assertThat(here.of("T1", "C1")).isEqualTo(with(Mode.OFF));
  }

  @Test
  void aRowOfAnEarlierOrLaterVersionIsReadAsFarAsItGoes() {
    ChannelSettings read =
        new ChannelSettingsJson(USUAL).read("{\"mode\":\"off\",\"colour\":\"red\"}");

    assertThat(read).isEqualTo(with(Mode.OFF));
  }

  private static SqlChannelSettings book(Database database, Instant now) {
    return new SqlChannelSettings(database, USUAL, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void change(SqlChannelSettings book, Mode mode, ChannelChange.Person by) {
    assertThat(book.change(book.present("T1", "C1"), with(mode), by))
        .isInstanceOf(ChangeOutcome.Changed.class);
  }

  private static ChannelSettings with(Mode mode) {
    return new ChannelSettings(
        new ChannelSettings.Asking(mode, USUAL.asking().reaction()),
        USUAL.pages(),
        USUAL.replies(),
        USUAL.access(),
        USUAL.retentionDays());
  }

  private static ChannelSettings unusual() {
    QuietHours night =
        new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("Europe/London"));
    return new ChannelSettings(
        new ChannelSettings.Asking(Mode.ON_REQUEST, Optional.empty()),
        new ChannelSettings.Pages(
            new Languages(Set.of("en"), Languages.OtherPages.SILENCE),
            Unread.SILENCE,
            new Outlets(
                List.of(OutletPattern.written("*.example.com").orElseThrow()),
                List.of(OutletPattern.written("example.org/sport/*").orElseThrow()))),
        new ChannelSettings.Replies(3, 8, Optional.of(night)),
        new ChannelSettings.Access(
            WhoMayChange.named(List.of("U2", "U1")), new Outsiders(false, true)),
        0);
  }

  /** A clock that stands still until it is told to go on. */
  private static final class TestClock extends Clock {
    private Instant now;

    TestClock(Instant now) {
      this.now = now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
