// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the bots are killed next: at the points in turn, and at those that were missed again until
 * each had its share. Safe for use by several threads.
 */
final class Agenda {
  private static final int SHARE = 10; // kills at each point, if the plan is long enough
  private static final int PATIENCE = 3; // tries for each kill of that share

  private final int kills;
  private final List<Point> inTurn;
  private final int share;
  private final Map<Point, Integer> extra = new EnumMap<>(Point.class);
  private final Map<Point, Integer> happened = new EnumMap<>(Point.class);
  private int dealt;

  /**
   * @param inTurn a point may be named several times
   */
  Agenda(int kills, List<Point> inTurn) {
    this.kills = kills;
    this.inTurn = List.copyOf(inTurn);
    this.share = Math.min(SHARE, kills / inTurn.size());
  }

  /** Empty when all are done. */
  synchronized Optional<Point> next() {
    if (dealt < kills) {
      return Optional.of(inTurn.get(dealt++ % inTurn.size()));
    }
    return tooFew().stream()
        .filter(point -> extra.merge(point, 1, Integer::sum) <= PATIENCE * share)
        .findFirst();
  }

  /** How much is done, from 0 to 1. */
  synchronized double done() {
    return Math.min(1, (double) dealt / kills);
  }

  synchronized void happened(Point point) {
    happened.merge(point, 1, Integer::sum);
  }

  /** The points of the plan at which too few kills happened. */
  synchronized Set<Point> tooFew() {
    Set<Point> all = EnumSet.noneOf(Point.class);
    for (Point point : inTurn) {
      if (happened.getOrDefault(point, 0) < share) {
        all.add(point);
      }
    }
    return all;
  }
}
