// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void eachPauseIsFourTimesTheOneBeforeUntilTheLimit() {
    Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(60), 5, () -> 0);

    assertThat(backoff.after(1)).contains(Duration.ofSeconds(5));
    assertThat(backoff.after(2)).contains(Duration.ofSeconds(20));
    assertThat(backoff.after(3)).contains(Duration.ofSeconds(60));
    assertThat(backoff.after(4)).contains(Duration.ofSeconds(60));
    assertThat(backoff.after(5)).isEmpty();
  }

  @Test
  void chanceAddsAFifthAtMost() {
    Backoff backoff = Backoff.standard(() -> 1);

    assertThat(backoff.after(1)).contains(Duration.ofSeconds(6));
  }

  @Test
  void theLastAttemptKnowsThatItIsTheLast() {
    Backoff backoff = Backoff.standard(() -> 0);

    assertThat(backoff.attempt(9)).isEqualTo(new Attempt(9, false));
    assertThat(backoff.attempt(10)).isEqualTo(new Attempt(10, true));
  }

  @Test
  void noTriesAreNoWayToWait() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 0, () -> 0));
  }
}
