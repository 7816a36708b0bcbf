// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

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
   * Reserves the next free moment of {@code name}; its moments lie {@code gap} apart.
   *
   * @return how long it is until then; zero if it is now
   */
  Duration next(String name, Duration gap);

  /** Nobody's turn or moment at {@code name} begins within {@code time}. */
  void hold(String name, Duration time);

  /**
   * The one turn at {@code name}; empty while somebody else has it, or during the pause after.
   *
   * @param longest after which the turn is free again although nobody ended it, because whoever had
   *     it is dead
   */
  Optional<Turn> take(String name, Duration longest);

  /** Somebody's turn. */
  interface Turn {
    /** Gives it back; the next begins {@code pause} later. One that ran out changes nothing. */
    void end(Duration pause);
  }
}
