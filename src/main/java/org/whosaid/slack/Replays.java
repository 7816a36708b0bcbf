// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.Turns;

/**
 * The signatures of requests that were taken in, for as long as they are good. What Slack sends
 * again it signs anew; the same signature twice is somebody who listened in, or a proxy that tries
 * again, maybe with another machine. Safe for several threads.
 */
final class Replays {
  /** Five minutes to either side of a request's own time. */
  private static final Duration GOOD = Duration.ofMinutes(10);

  private static final int MOST = 200_000; // 300 requests a second
  private static final Logger log = LoggerFactory.getLogger(Replays.class);

  private final InstantSource clock;
  private final Turns turns;
  private final Map<String, Seen> seen = new LinkedHashMap<>(); // guarded by this

  /** How a request's signature was met. */
  sealed interface Met permits First, Again {}

  /** It was seen before. */
  enum Again implements Met {
    /** Whether the first is taken in is not decided yet. */
    IN_HAND,
    TAKEN_IN
  }

  private record Seen(Instant at, Again as) {}

  /**
   * @param turns of all machines that take Slack's requests in
   */
  Replays(InstantSource clock, Turns turns) {
    this.clock = requireNonNull(clock, "clock");
    this.turns = requireNonNull(turns, "turns");
  }

  /** It came first: it is taken in, or refused. */
  final class First implements Met {
    private final String signature;
    private final Optional<Turns.Turn> turn;

    private First(String signature, Optional<Turns.Turn> turn) {
      this.signature = signature;
      this.turn = turn;
    }

    void takenIn() {
      note(signature, Again.TAKEN_IN);
    }

    /** Whoever has the request may try again. */
    void refused() {
      forget(signature);
      try {
        turn.ifPresent(taken -> taken.end(Duration.ZERO));
      } catch (RuntimeException e) {
        log.warn("other machines can't be told that a request was not taken in", e);
      }
    }
  }

  /**
   * Asks for the first request with a signature to be let in.
   *
   * @param everywhere whether other machines are asked as well; for an event they need not be, as
   *     each has an identity by which it is done once
   */
  Met meet(String signature, boolean everywhere) {
    Optional<Again> again = again(signature);
    if (again.isPresent()) {
      return again.get();
    }
    if (!everywhere) {
      return new First(signature, Optional.empty());
    }
    try {
      Optional<Turns.Turn> turn = turns.take("signed " + signature, GOOD);
      if (turn.isPresent()) {
        return new First(signature, turn);
      }
      note(signature, Again.TAKEN_IN);
      return Again.TAKEN_IN;
    } catch (RuntimeException e) { // whoever takes the request in will say what can't be done
      log.warn("other machines can't be asked whether they took a request in", e);
      return new First(signature, Optional.empty());
    }
  }

  /** How it was seen here before; if it was not, it is in hand from now on. */
  private synchronized Optional<Again> again(String signature) {
    Instant now = clock.instant();
    Iterator<Seen> oldest = seen.values().iterator();
    while (oldest.hasNext()
        && (oldest.next().at().plus(GOOD).isBefore(now) || seen.size() >= MOST)) {
      oldest.remove();
    }
    return Optional.ofNullable(seen.putIfAbsent(signature, new Seen(now, Again.IN_HAND)))
        .map(Seen::as);
  }

  private synchronized void note(String signature, Again as) {
    seen.computeIfPresent(signature, (same, one) -> new Seen(one.at(), as));
  }

  private synchronized void forget(String signature) {
    seen.remove(signature);
  }
}
