// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.whosaid.job.Turns;
import org.whosaid.job.Turns.Pace;
import org.whosaid.job.Turns.Turn;

/**
 * Lets visitors in at each site one at a time, with a pause between. Whoever would have to wait
 * long is sent away with a time to come again: so few threads stand at one door. People who asked
 * go before errands of nobody's, among the threads of this machine.
 */
final class Doors {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long SHORTEST_NAP = 10;
  private static final long LONGEST_NAP = 80;
  private static final Duration SOON = Duration.ofMillis(250);
  private static final Duration LATEST = Duration.ofMinutes(1);

  private final Turns turns;
  private final Pace line;
  private final Duration longestVisit;
  private final Map<String, Door> doors = new HashMap<>(); // guarded by this

  /** Who stands at a site's door. */
  private static final class Door {
    private int people;
    private int errands;
  }

  /**
   * @param longestVisit after which a visitor who has not come out again is dead
   */
  Doors(Turns turns, Duration pause, Duration longestVisit) {
    this.turns = requireNonNull(turns, "turns");
    this.line = new Pace(pause.compareTo(SOON) < 0 ? SOON : pause, 1);
    this.longestVisit = requireNonNull(longestVisit, "longestVisit");
  }

  /** Waits a short while for a turn at {@code site}; empty if it did not come. */
  Optional<Turn> enter(String site, Errand errand) {
    if (!stand(site, errand)) {
      return Optional.empty();
    }
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      long nap = SHORTEST_NAP;
      Optional<Turn> turn = take(site, errand);
      if (turn.isEmpty() && held(site).compareTo(PATIENCE) > 0) {
        return turn;
      }
      while (turn.isEmpty()
          && System.nanoTime() - end < 0
          && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(Duration.ofMillis(nap).toNanos());
        nap = Math.min(LONGEST_NAP, nap * 2);
        turn = take(site, errand);
      }
      return turn;
    } finally {
      goAway(site, errand);
    }
  }

  private Optional<Turn> take(String site, Errand errand) {
    return givesWay(site, errand) ? Optional.empty() : turns.take(name(site), longestVisit);
  }

  /** When one who was not let in is to come again: behind all who were sent away before. */
  Duration again(String site) {
    Duration place = turns.next(name(site) + " in line", line, LATEST).plus(line.gap());
    return held(site).plus(place.compareTo(LATEST) > 0 ? LATEST : place);
  }

  /** Nobody is let in for {@code time}: the site wants it so. */
  void hold(String site, Duration time) {
    turns.hold(name(site), time);
  }

  /** How long nobody is let in, whichever machine the site has told so. */
  Duration held(String site) {
    return turns.held(name(site));
  }

  /** One errand waits at a door, and every person who asked. */
  private synchronized boolean stand(String site, Errand errand) {
    Door door = doors.computeIfAbsent(site, unknown -> new Door());
    if (errand == Errand.UNASKED) {
      if (door.errands > 0) {
        return false;
      }
      door.errands++;
    } else {
      door.people++;
    }
    return true;
  }

  private synchronized void goAway(String site, Errand errand) {
    Door door = doors.computeIfAbsent(site, unknown -> new Door());
    if (errand == Errand.UNASKED) {
      door.errands--;
    } else {
      door.people--;
    }
    if (door.people + door.errands == 0) {
      doors.remove(site);
    }
  }

  private synchronized boolean givesWay(String site, Errand errand) {
    Door door = doors.get(site);
    return errand == Errand.UNASKED && door != null && door.people > 0;
  }

  private static String name(String site) {
    return "site " + site;
  }
}
