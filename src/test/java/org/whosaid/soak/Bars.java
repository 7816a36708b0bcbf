// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.util.List;

/** What must be reached whatever the load. */
final class Bars {
  private static final double MOST_MEGABYTES = 500;

  private Bars() {}

  static Bar memory(Samples seen) {
    double most = seen.most(one -> one.bot().residentMegabytes());
    return Bar.atMost("resident memory, at its highest", "%.0f MB", most, MOST_MEGABYTES);
  }

  /**
   * @param waiting jobs in the queue: their links are not lost
   */
  static List<Bar> oneAnswerEach(Newsrooms newsrooms, int waiting) {
    long unanswered = newsrooms.ledger().unanswered();
    return List.of(
        Bar.none("links lost", Math.max(0, unanswered - waiting)),
        Bar.none("links answered twice", newsrooms.ledger().answeredTwice()),
        Bar.none("things that Slack would not show", newsrooms.faults()));
  }
}
