// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.job.JobRunner;

/** The load benchmark on a small scale, and its own arithmetic. */
class NoEventIsLostTest {
  private static final Logger RUNNER = Logger.getLogger(JobRunner.class.getName());

  @TempDir private Path folder;

  @BeforeEach
  void keepTheLogQuiet() {
    RUNNER.setUseParentHandlers(false);
  }

  @AfterEach
  void letTheLogSpeakAgain() {
    RUNNER.setUseParentHandlers(true);
    RUNNER.setLevel(null);
  }

  /** The jobs that there is no time for are in the queue: neither they nor any other is lost. */
  @Test
  void whateverWasAcknowledgedInABusyMomentIsDoneOrWaits() throws Exception {
    try (Store store = Store.open(Store.Kind.SQLITE, folder)) {
      Outcome outcome = new Load(100, 3, Duration.ofSeconds(1)).on(store);

      assertThat(outcome.refused()).isZero();
      assertThat(outcome.answers()).hasSize(300);
      assertThat(outcome.withJobs()).isBetween(50L, 110L);
      assertThat(outcome.lost()).isZero();
    }
  }

  @Test
  void anEventWithoutAResultAndWithoutARowIsLost() {
    Outcome outcome =
        Outcome.of(
            List.of(
                answered("1000000000.000001", 200, 10),
                answered("1000000000.000002", 200, 20),
                answered("1000000000.000003", 200, 30),
                answered("1000000000.000004", 500, 1_000)),
            Set.of("1000000000.000001"),
            Set.of("T1/C1/1000000000.000002/0123456789abcdef"),
            Duration.ZERO);

    assertThat(outcome.lost()).isOne(); // the third: Slack sends the fourth again
    assertThat(outcome.refused()).isOne();
    assertThat(outcome.done()).isOne();
    assertThat(outcome.times(one -> true).within(0.5)).isEqualTo(20);
    assertThat(outcome.times(one -> true).within(0.99)).isEqualTo(1_000);
  }

  private static Answered answered(String ts, int status, int milliseconds) {
    PlannedEvent event = new PlannedEvent(PlannedEvent.Kind.LINK, ts, "{}", 0);
    return new Answered(event, status, 0, milliseconds * 1_000_000L);
  }
}
