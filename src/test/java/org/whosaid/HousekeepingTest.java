// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicInteger deletions = new AtomicInteger();
  private Instant time = Instant.parse("2026-11-23T10:00:00Z");
  private long nanos;
  private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
  private final Housekeeping housekeeping =
      new Housekeeping(deletions::incrementAndGet, clock, () -> nanos);

  @Test
  void aClockThatGoesSteadilyIsBelieved() {
    pass(HOUR);
    housekeeping.tidy();
    pass(HOUR);
    housekeeping.tidy();

    assertThat(deletions).hasValue(2);
  }

  @Test
  void nothingIsDeletedByAClockThatIsADayAheadForLessThanAnHour() {
    pass(HOUR);
    time = time.plus(Duration.ofDays(1));
    housekeeping.tidy();
    pass(HOUR.dividedBy(2));
    time = time.minus(Duration.ofDays(1));
    pass(HOUR.dividedBy(2));
    housekeeping.tidy();
    assertThat(deletions).hasValue(0);

    pass(HOUR);
    housekeeping.tidy();
    assertThat(deletions).hasValue(1);
  }

  @Test
  void aClockThatWasPutBackIsBelievedAfterAnHour() {
    pass(HOUR);
    time = time.minus(HOUR);
    housekeeping.tidy();
    assertThat(deletions).hasValue(0);

    pass(HOUR);
    housekeeping.tidy();
    assertThat(deletions).hasValue(1);
  }

  private void pass(Duration duration) {
    time = time.plus(duration);
    nanos += duration.toNanos();
  }
}
