// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UpcomingTest {
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void aPartIsMadeBesideWhatGoesOn() {
    CountDownLatch meanwhile = new CountDownLatch(1);
    try (Upcoming<String> part =
        Upcoming.begin("part", () -> waitFor(meanwhile), made -> closed.incrementAndGet())) {
      meanwhile.countDown();

      assertThat(part.get()).isEqualTo("made");
    }
    assertThat(closed).hasValue(1);
  }

  @Test
  void aPartThatNobodyAskedForIsClosedAllTheSame() {
    Upcoming.begin("part", () -> "made", made -> closed.incrementAndGet()).close();

    assertThat(closed).hasValue(1);
  }

  @Test
  void whatItsMakerThrewIsThrownWhereItIsNeeded() {
    Upcoming<String> part = Upcoming.begin("part", UpcomingTest::fail, made -> closed.set(1));

    assertThatIllegalArgumentException().isThrownBy(part::get).withMessage("the file is damaged");
    part.close();
    assertThat(closed).hasValue(0);
  }

  private static String waitFor(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return "made";
  }

  private static String fail() {
    throw new IllegalArgumentException("the file is damaged");
  }
}
