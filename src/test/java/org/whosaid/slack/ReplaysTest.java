// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.whosaid.job.Turns;
import org.whosaid.job.TurnsOnOneMachine;
import org.whosaid.slack.Replays.Again;

/** A signed request that comes a second time, at this machine or at another. */
class ReplaysTest {
  private final AtomicLong since = new AtomicLong();
  private final InstantSource clock =
      () -> Instant.parse("2026-03-14T12:00:00Z").plusNanos(since.get());
  private final Turns shared = new TurnsOnOneMachine(() -> since.get());
  private final Replays here = new Replays(clock, shared);
  private final Replays there = new Replays(clock, shared);

  @Test
  void aButtonIsTakenInByOneMachine() {
    first(here.meet("v0=1", true)).takenIn();

    assertThat(here.meet("v0=1", true)).isEqualTo(Again.TAKEN_IN);
    assertThat(there.meet("v0=1", true)).isEqualTo(Again.TAKEN_IN);
    first(there.meet("v0=2", true)).takenIn();
  }

  @Test
  void ofAnEventOtherMachinesAreNotAsked() {
    first(here.meet("v0=1", false)).takenIn();

    assertThat(here.meet("v0=1", false)).isEqualTo(Again.TAKEN_IN);
    first(there.meet("v0=1", false)).takenIn();
  }

  @Test
  void whileTheFirstIsInHandTheSecondIsToldNothing() {
    first(here.meet("v0=1", false));

    assertThat(here.meet("v0=1", false)).isEqualTo(Again.IN_HAND);
  }

  @Test
  void whatWasNotTakenInAfterAllMayBeTriedAnywhere() {
    first(here.meet("v0=1", true)).refused();
    first(there.meet("v0=1", true)).refused();

    first(here.meet("v0=1", true)).takenIn();
  }

  @Test
  void aSignatureIsRememberedForAsLongAsItIsGood() {
    first(here.meet("v0=1", true)).takenIn();

    since.set(Duration.ofMinutes(10).minusMillis(1).toNanos());
    assertThat(here.meet("v0=1", true)).isEqualTo(Again.TAKEN_IN);
    since.set(Duration.ofMinutes(10).plusMillis(1).toNanos());
    first(here.meet("v0=1", true)).takenIn();
  }

  @Test
  void aDatabaseThatIsAwayKeepsNobodyOut() {
    Turns away = mock(Turns.class);
    when(away.take(any(), any())).thenThrow(new IllegalStateException("connection refused"));
    Replays alone = new Replays(clock, away);

    first(alone.meet("v0=1", true)).takenIn();
    assertThat(alone.meet("v0=1", true)).isEqualTo(Again.TAKEN_IN);
  }

  @Test
  void aDatabaseThatGoesAwayMeanwhileDoesNotKeepTheAnswerBack() {
    Turns.Turn turn = mock(Turns.Turn.class);
    doThrow(new IllegalStateException("connection refused")).when(turn).end(any());
    Turns going = mock(Turns.class);
    when(going.take(any(), any())).thenReturn(Optional.of(turn));
    Replays alone = new Replays(clock, going);

    first(alone.meet("v0=1", true)).refused();

    first(alone.meet("v0=1", true)).takenIn();
  }

  private static Replays.First first(Replays.Met met) {
    assertThat(met).isInstanceOf(Replays.First.class);
    return (Replays.First) met;
  }
}
