// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * Who may go, where others have said how often: a site that is asked for one page at a time, a
 * channel that takes one message a second. Shared by all threads, and by all machines that have one
 * database. Times are durations, because machines' clocks differ and jump.
 *
 * <p>A name is used either for {@link #next moments} or for {@link #take turns}.
 */
public interface Turns {

  /**
   * How often: moments lie {@code gap} apart, but {@code burst} of them may be had at once by those
   * that come after a while (the algorithm is GCRA, of ITU-T I.371).
   */
  record Pace(Duration gap, int burst) {
    public Pace {
      requireNonNull(gap, "gap");
      if (gap.isNegative() || gap.isZero() || burst < 1) {
        throw new IllegalArgumentException("not a pace: " + burst + " and one each " + gap);
      }
    }

    /** So many a minute, and so many at once. */
    public static Pace perMinute(int moments, int burst) {
      return new Pace(Duration.ofMinutes(1).dividedBy(moments), burst);
    }

    /** How long before its moment somebody may go, for the sake of a burst. */
    public Duration ahead() {
      return gap.multipliedBy(burst - 1L);
    }
  }

  /**
   * Reserves the next free moment of {@code name}, if it is within {@code patience}.
   *
   * @return how long it is until then; zero if it is now; more than {@code patience} if none was
   *     reserved
   */
  Duration next(String name, Pace pace, Duration patience);

  /** Nobody's turn or moment at {@code name} begins within {@code time}. */
  void hold(String name, Duration time);

  /** How much longer {@code name} is {@link #hold held}; zero if it is not. */
  Duration held(String name);

  /**
   * The one turn at {@code name}; empty while somebody else has it, or during the pause after.
   *
   * @param longest after which the turn is free again although nobody ended it, because whoever had
   *     it is dead
   */
  Optional<Turn> take(String name, Duration longest);

  /** How much longer the turn at {@code name} lasts if nobody ends it; zero if nobody has it. */
  Duration left(String name);

  /** Somebody's turn. */
  interface Turn {
    /** Gives it back; the next begins {@code pause} later. One that ran out changes nothing. */
    void end(Duration pause);
  }
}
