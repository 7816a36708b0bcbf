// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.TurnsOnOneMachine;
import org.whosaid.slack.SlackPace.Step;

class SlackPaceTest {
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final Step POST = new Step("T1", "chat.postMessage", Optional.of("C1"));
  private static final Step UPDATE = new Step("T1", "chat.update", Optional.empty());

  private final AtomicLong nanos = new AtomicLong();
  private final SlackPace pace =
      new SlackPace(
          new TurnsOnOneMachine(nanos::get),
          Duration.ofMinutes(1),
          Clock.fixed(NOW, ZoneOffset.UTC),
          wait -> {});

  @Test
  void aSecondMessageInAChannelWaitsUntilSlackLikesItAndIsNoTry() throws Exception {
    pace.before(POST);

    SlackCallFailed tooSoon = catchThrowableOfType(SlackCallFailed.class, () -> pace.before(POST));

    assertThat(tooSoon.asOutcome())
        .isInstanceOfSatisfying(
            JobOutcome.NotYet.class,
            later -> assertThat(later.at()).isEqualTo(NOW.plusSeconds(60)));
    assertThat(tooSoon.leftNothing()).isTrue();
    pass(Duration.ofSeconds(61));
    pace.before(POST);
  }

  @Test
  void thoseThatAreSentAwayTogetherComeBackOneBehindTheOther() throws Exception {
    pace.before(POST);

    assertThat(sentAway()).isEqualTo(NOW.plusSeconds(60));
    assertThat(sentAway()).isEqualTo(NOW.plusSeconds(60));
    assertThat(sentAway()).isEqualTo(NOW.plusSeconds(120));
    assertThat(sentAway()).isEqualTo(NOW.plusSeconds(180));
  }

  @Test
  void anotherChannelAndAnotherWorkspaceHaveMomentsOfTheirOwn() throws Exception {
    pace.before(POST);
    pace.before(new Step("T1", "chat.postMessage", Optional.of("C2")));
    pace.before(new Step("T2", "chat.postMessage", Optional.of("C1")));
  }

  @Test
  void aMethodIsCalledTenTimesAtOnceAndThenFortyTimesAMinute() throws Exception {
    for (int i = 0; i < 10; i++) {
      pace.before(UPDATE);
    }
    int within = 0;
    for (int second = 0; second < 60; second++) {
      pass(Duration.ofSeconds(1));
      within += may(UPDATE) ? 1 : 0;
    }

    assertThat(within).isBetween(38, 42);
  }

  @Test
  void whatSlackSaysHoldsForEveryCallOfTheMethodInThatWorkspace() throws Exception {
    pace.slowDown(UPDATE, Duration.ofSeconds(30));

    assertThatThrownBy(() -> pace.before(UPDATE)).isInstanceOf(SlackCallFailed.class);
    pace.before(new Step("T2", "chat.update", Optional.empty()));
    pace.before(new Step("T1", "chat.delete", Optional.empty()));
    pass(Duration.ofSeconds(31));
    pace.before(UPDATE);
  }

  @Test
  void whatSlackSaysOfAMessageHoldsForItsChannel() throws Exception {
    pace.slowDown(POST, Duration.ofSeconds(30));

    assertThatThrownBy(() -> pace.before(POST)).isInstanceOf(SlackCallFailed.class);
    pace.before(new Step("T1", "chat.postMessage", Optional.of("C2")));
  }

  @Test
  void windowsAreOpenedAtOnceHoweverMany() throws Exception {
    for (int i = 0; i < 500; i++) {
      pace.before(new Step("T1", "views.open", Optional.empty()));
    }
  }

  private Instant sentAway() {
    SlackCallFailed tooSoon = catchThrowableOfType(SlackCallFailed.class, () -> pace.before(POST));
    return ((JobOutcome.NotYet) tooSoon.asOutcome()).at();
  }

  /** Without the wait itself: whether it would have been one of two seconds at most. */
  private boolean may(Step step) {
    long before = nanos.get();
    try {
      pace.before(step);
      return true;
    } catch (SlackCallFailed tooSoon) {
      return false;
    } finally {
      nanos.set(before);
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
