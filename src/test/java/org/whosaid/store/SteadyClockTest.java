// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final SettableClock wall = new SettableClock(NOON);
  private final AtomicLong nanos = new AtomicLong();
  private final SteadyClock clock = new SteadyClock(wall, nanos::get);

  @Test
  void itGoesWithTheWallClockAlsoWhenThatLeapsForwards() {
    pass(Duration.ofSeconds(5));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));

    wall.putOn(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3605));
  }

  @Test
  void aheadOfTheWallClockItGoesHalfAsFastUntilTheyAgree() {
    wall.putOn(Duration.ofMinutes(10));
    clock.instant();
    wall.putOn(Duration.ofMinutes(-10));

    pass(Duration.ofMinutes(4));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(12)));
    pass(Duration.ofMinutes(16));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
    pass(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(21)));
  }

  @Test
  void itNeverGoesBackwards() {
    Instant before = clock.instant();
    wall.putOn(Duration.ofDays(-1));

    assertThat(clock.instant()).isEqualTo(before);
    pass(Duration.ofSeconds(2));
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(1));
  }

  private void pass(Duration time) {
    wall.putOn(time);
    nanos.addAndGet(time.toNanos());
  }
}
