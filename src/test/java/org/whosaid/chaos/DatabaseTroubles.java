// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Locks, fills and takes away the database, in turn, with pauses. */
final class DatabaseTroubles {
  private static final int KINDS = 3;

  private final Chaos chaos;
  private final Duration pause;
  private final BooleanSupplier over;

  DatabaseTroubles(Chaos chaos, BooleanSupplier over) {
    this.chaos = chaos;
    this.pause = chaos.plan.slowness().gone();
    this.over = over;
  }

  /** Until the kills are over, and each kind happened; it is long away once, then for less. */
  void play() throws Exception {
    for (int i = 0; i < KINDS || !over.getAsBoolean(); i++) {
      rest();
      switch (i % KINDS) {
        case 0 -> locked(pause.dividedBy(10));
        case 1 -> full(pause.dividedBy(8));
        default -> gone(i < KINDS ? pause : pause.dividedBy(4));
      }
    }
  }

  private void locked(Duration time) throws Exception {
    try (DatabaseTrouble.Hold hold = chaos.database.hold()) {
      chaos.tally.count(Trouble.DATABASE_LOCKED);
      hold.keep(time);
    }
  }

  private void full(Duration time) throws Exception {
    if (chaos.database.full(chaos.bots, time)) {
      chaos.tally.count(Trouble.DATABASE_FULL);
    }
  }

  private void gone(Duration time) throws Exception {
    chaos.database.gone(time);
    chaos.tally.count(Trouble.DATABASE_GONE);
  }

  private void rest() throws InterruptedException {
    for (long left = pause.toMillis(); left > 0 && !over.getAsBoolean(); left -= 200) {
      Thread.sleep(200);
    }
  }
}
