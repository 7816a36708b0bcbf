// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What goes wrong with the calls to Slack: each kind soon, then by chance, some more often. */
final class Deck {
  private static final List<Trouble> EACH =
      List.of(
          Trouble.ANSWER_LOST,
          Trouble.RATE_LIMITED,
          Trouble.ACCEPTED_LATE,
          Trouble.SLOW,
          Trouble.SERVER_ERROR,
          Trouble.HUNG_UP);
  private static final List<Trouble> MORE =
      List.of(
          Trouble.RATE_LIMITED, Trouble.RATE_LIMITED, Trouble.SERVER_ERROR, Trouble.ANSWER_LOST);

  private final int calmness;
  private final Random chance;
  private final Deque<Trouble> cards = new ArrayDeque<>(EACH);
  private boolean over;

  /**
   * @param calmness one in so many calls goes wrong; 0 for none
   */
  Deck(int calmness, long seed) {
    this.calmness = calmness;
    this.chance = new Random(seed);
  }

  /**
   * What goes wrong with a call.
   *
   * @param writes whether it would be seen in a channel
   */
  synchronized Optional<Trouble> draw(boolean writes) {
    if (over || calmness == 0 || chance.nextInt(calmness) > 0) {
      return Optional.empty();
    }
    if (cards.isEmpty()) {
      List<Trouble> all = new ArrayList<>(EACH);
      all.addAll(MORE);
      Collections.shuffle(all, chance);
      cards.addAll(all);
    }
    if (cards.peek() == Trouble.ACCEPTED_LATE && !writes) {
      return Optional.empty();
    }
    return Optional.of(cards.remove());
  }

  /** From now on Slack is well. */
  synchronized void putAway() {
    over = true;
  }
}
