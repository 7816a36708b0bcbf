// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.util.List;
import org.whosaid.load.Times;

/**
 * Whether the oldest link is answered first.
 *
 * @param rank 1 if answers come in the order of sharing, 0 if in any order (Spearman)
 * @param overtaken of each answer, how much later than its link that link was shared which was
 *     answered before it and is the youngest of them
 */
record Order(double rank, Times overtaken) {
  /**
   * @param answered in the order of the answers
   */
  static Order of(List<Ledger.Answered> answered) {
    List<Integer> ranks = ranks(answered);
    double squares = 0;
    double n = answered.size();
    long[] behind = new long[answered.size()];
    long youngest = Long.MIN_VALUE;
    for (int i = 0; i < answered.size(); i++) {
      squares += Math.pow((double) ranks.get(i) - i, 2);
      youngest = Math.max(youngest, answered.get(i).share().atNanos());
      behind[i] = youngest - answered.get(i).share().atNanos();
    }
    double rank = n < 2 ? 1 : 1 - 6 * squares / (n * (n * n - 1));
    return new Order(rank, Times.of(java.util.Arrays.stream(behind)));
  }

  /** Of each answer, which of the answered links was its own, in the order of sharing. */
  private static List<Integer> ranks(List<Ledger.Answered> answered) {
    List<Integer> numbers = answered.stream().map(one -> one.share().number()).sorted().toList();
    return answered.stream()
        .map(one -> java.util.Collections.binarySearch(numbers, one.share().number()))
        .toList();
  }

  /** The seconds that a part of them, 0 to 1, did not exceed. */
  double within(double part) {
    return overtaken.within(part) / 1_000;
  }
}
