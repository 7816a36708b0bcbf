// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  @ParameterizedTest
  @CsvSource({
    "22:00, 06:00, 2026-11-23T21:59:59Z, ",
    "22:00, 06:00, 2026-11-23T22:00:00Z, 2026-11-24T06:00:00Z",
    "22:00, 06:00, 2026-11-24T00:00:00Z, 2026-11-24T06:00:00Z",
    "22:00, 06:00, 2026-11-24T05:59:59Z, 2026-11-24T06:00:00Z",
    "22:00, 06:00, 2026-11-24T06:00:00Z, ",
    "12:00, 13:00, 2026-11-24T12:30:00Z, 2026-11-24T13:00:00Z",
    "12:00, 13:00, 2026-11-24T13:00:00Z, ",
    "12:00, 13:00, 2026-11-24T11:59:00Z, ",
    "00:00, 06:00, 2026-11-24T00:00:00Z, 2026-11-24T06:00:00Z",
    "18:00, 00:00, 2026-11-24T23:00:00Z, 2026-11-25T00:00:00Z",
  })
  void quietEndsWhereItIsSaidToEnd(LocalTime from, LocalTime to, Instant now, Instant end) {
    assertThat(new QuietHours(from, to, ZoneId.of("Europe/London")).opensAt(now).orElse(null))
        .isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "22:00, 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:30:00Z", // 02:30 does not exist: 03:30
    "01:00, 02:45, 2026-10-25T01:30:00Z, 2026-10-25T01:45:00Z", // 02:30 for the second time
  })
  void nightsInWhichTheClocksChangeEndToo(LocalTime from, LocalTime to, Instant now, Instant end) {
    assertThat(new QuietHours(from, to, ZoneId.of("Europe/Berlin")).opensAt(now)).contains(end);
  }

  @Test
  void quietThatBeginsWhenItEndsIsNone() {
    LocalTime noon = LocalTime.NOON;

    assertThatThrownBy(() -> new QuietHours(noon, noon.plusSeconds(30), ZoneId.of("UTC")))
        .hasMessageContaining("never or always");
  }
}
