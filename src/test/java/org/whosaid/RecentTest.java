// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RecentTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void whatWasFoundIsNotLookedUpAgainWithinTheWhile() {
    Recent<Integer> recent = new Recent<>(asked::incrementAndGet, LONG);

    assertThat(recent.known(LONG)).isEmpty();
    assertThat(recent.get()).isEqualTo(1);
    assertThat(recent.get()).isEqualTo(1);
    assertThat(recent.known(LONG)).contains(1);
    assertThat(recent.known(Duration.ofNanos(-1))).isEmpty();
  }

  @Test
  void afterTheWhileItIsLookedUpAgain() {
    Recent<Integer> recent = new Recent<>(asked::incrementAndGet, Duration.ofNanos(-1));

    assertThat(recent.get()).isEqualTo(1);
    assertThat(recent.get()).isEqualTo(2);
  }

  @Test
  void aFailureIsRememberedAsLong() {
    Recent<Integer> recent =
        new Recent<>(
            () -> {
              throw new IllegalStateException("away " + asked.incrementAndGet());
            },
            LONG);

    assertThatThrownBy(recent::get).hasMessage("away 1");
    assertThatThrownBy(recent::get).hasMessage("away 1");
    assertThat(recent.known(LONG)).isEmpty();
  }

  @Test
  void whatIsKnownIsToldWhileSomebodyLooks() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    Recent<Integer> recent =
        new Recent<>(
            () -> {
              int number = asked.incrementAndGet();
              if (number == 2) {
                looking.countDown();
                await(mayGoOn);
              }
              return number;
            },
            Duration.ofNanos(-1));
    recent.get();
    Thread second = new Thread(recent::get);
    second.start();
    looking.await();

    assertThat(recent.known(LONG)).contains(1);

    mayGoOn.countDown();
    second.join();
    assertThat(recent.known(LONG)).contains(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
