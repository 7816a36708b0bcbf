// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.TurnsOnOneMachine;

class StandingRepliesTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
  private static final JobOutcome DONE = JobOutcome.done("changed");

  private final AtomicLong nanos = new AtomicLong();
  private final StandingReplies standing =
      new StandingReplies(
          new SlackMessages(mock(Workspaces.class)),
          mock(Replies.class),
          new Settling(Duration.ofSeconds(90), Clock.fixed(NOW, ZoneOffset.UTC)),
          new TurnsOnOneMachine(nanos::get));

  /** What one of them puts into the message the other would find behind it, or the other way. */
  @Test
  void whoWouldChangeAReplyWhileSomebodyElseIsAtItComesBackSoonAndThatIsNoTry() {
    JobOutcome meanwhile = changed("1.0", () -> changed("1.0", () -> DONE));

    assertThat(meanwhile)
        .isInstanceOfSatisfying(
            JobOutcome.NotYet.class,
            later -> assertThat(later.at()).isBetween(NOW, NOW.plusSeconds(1)));
    assertThat(changed("1.0", () -> DONE)).as("behind it").isEqualTo(DONE);
  }

  /** Each time it would read the reply, the page and the channel anew. */
  @ParameterizedTest
  @CsvSource({"0, 300", "200, 300", "2000, 2000", "30000, 5000"})
  void theLongerAChangeTakesTheLongerTheNextOneWaits(long since, long pause) {
    JobOutcome meanwhile =
        changed(
            "1.0",
            () -> {
              nanos.addAndGet(Duration.ofMillis(since).toNanos());
              return changed("1.0", () -> DONE);
            });

    assertThat(meanwhile)
        .isInstanceOfSatisfying(
            JobOutcome.NotYet.class,
            later -> assertThat(later.at()).isEqualTo(NOW.plusMillis(pause)));
  }

  @Test
  void otherRepliesAreChangedMeanwhile() {
    assertThat(changed("1.0", () -> changed("2.0", () -> DONE))).isEqualTo(DONE);
  }

  @Test
  void aChangeThatFailedIsInNobodysWay() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                changed(
                    "1.0",
                    () -> {
                      throw new IllegalStateException("the disk is full");
                    }));

    assertThat(changed("1.0", () -> DONE)).isEqualTo(DONE);
  }

  private JobOutcome changed(String ts, Supplier<JobOutcome> change) {
    return standing.alone("T1", "C1", ts, change, later -> later);
  }
}
