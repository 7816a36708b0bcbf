// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.whosaid.job.Turns;
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
  private static final int MANY = 10_000;

  private final Turns turns;
  private final Duration pause;
  private final Duration longestVisit;
  private final Map<String, Door> doors = new HashMap<>(); // guarded by this

  /** Who stands at a site's door, and how many were sent away since somebody got in. */
  private static final class Door {
    private int people;
    private int errands;
    private int sentAway;
    private long heldUntil = System.nanoTime();
  }

  /**
   * @param longestVisit after which a visitor who has not come out again is dead
   */
  Doors(Turns turns, Duration pause, Duration longestVisit) {
    this.turns = requireNonNull(turns, "turns");
    this.pause = requireNonNull(pause, "pause");
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
      while (true) {
        Optional<Turn> turn = givesWay(site, errand) ? Optional.empty() : take(site);
        if (turn.isPresent() || System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
          return turn;
        }
        LockSupport.parkNanos(Duration.ofMillis(nap).toNanos());
        nap = Math.min(LONGEST_NAP, nap * 2);
      }
    } finally {
      goAway(site, errand);
    }
  }

  private Optional<Turn> take(String site) {
    Optional<Turn> turn = turns.take(name(site), longestVisit);
    if (turn.isPresent()) {
      synchronized (this) {
        door(site).sentAway = Math.max(0, door(site).sentAway - 1);
      }
    }
    return turn;
  }

  /** When one who was not let in is to come again: behind all who were sent away before. */
  synchronized Duration again(String site) {
    Door door = door(site);
    door.sentAway++;
    Duration step = pause.compareTo(SOON) < 0 ? SOON : pause;
    Duration turn = step.multipliedBy(door.sentAway);
    Duration held = Duration.ofNanos(door.heldUntil - System.nanoTime());
    Duration wait = held.isNegative() ? turn : held.plus(turn);
    return wait.compareTo(LATEST) > 0 && held.compareTo(LATEST) < 0 ? LATEST : wait;
  }

  /** Nobody is let in for {@code time}: the site wants it so. */
  void hold(String site, Duration time) {
    turns.hold(name(site), time);
    synchronized (this) {
      door(site).heldUntil = System.nanoTime() + time.toNanos();
    }
  }

  /** How long this machine knows that nobody is let in. */
  synchronized Duration held(String site) {
    Duration held = Duration.ofNanos(door(site).heldUntil - System.nanoTime());
    return held.isNegative() ? Duration.ZERO : held;
  }

  /** One errand waits at a door, and every person who asked. */
  private synchronized boolean stand(String site, Errand errand) {
    Door door = door(site);
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
    if (errand == Errand.UNASKED) {
      door(site).errands--;
    } else {
      door(site).people--;
    }
  }

  private synchronized boolean givesWay(String site, Errand errand) {
    return errand == Errand.UNASKED && door(site).people > 0;
  }

  private Door door(String site) {
    if (doors.size() > MANY) {
      long now = System.nanoTime();
      doors.values().removeIf(one -> one.people + one.errands == 0 && one.heldUntil < now);
    }
    return doors.computeIfAbsent(site, unknown -> new Door());
  }

  private static String name(String site) {
    return "site " + site;
  }
}
