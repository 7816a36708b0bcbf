// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.whosaid.job.TurnsOnOneMachine;

/** When those who are not let in at a site come again. */
class DoorsTest {
  private static final String SITE = "outlet.example";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final AtomicLong nanos = new AtomicLong();
  private final Doors doors =
      new Doors(new TurnsOnOneMachine(nanos::get), PAUSE, Duration.ofSeconds(20));

  @Test
  void thoseWhoAreSentAwayComeAgainOneBehindTheOther() {
    assertThat(doors.again(SITE)).isEqualTo(PAUSE);
    assertThat(doors.again(SITE)).isEqualTo(PAUSE.multipliedBy(2));
    assertThat(doors.again("other.example")).isEqualTo(PAUSE);
  }

  @Test
  void aBurstIsForgottenAMinuteLater() {
    for (int i = 0; i < 300; i++) {
      assertThat(doors.again(SITE)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    pass(Duration.ofSeconds(62));

    assertThat(doors.again(SITE)).isEqualTo(PAUSE);
  }

  @Test
  void theLineBeginsWhereAHoldEnds() {
    doors.hold(SITE, Duration.ofSeconds(30));

    assertThat(doors.enter(SITE, Errand.ASKED)).isEmpty();
    assertThat(doors.again(SITE)).isEqualTo(Duration.ofSeconds(31));
    pass(Duration.ofSeconds(30));
    assertThat(doors.held(SITE)).isZero();
    assertThat(doors.enter(SITE, Errand.ASKED)).isPresent();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
