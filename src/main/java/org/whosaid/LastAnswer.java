// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.time.Duration;

/**
 * When Slack was last asked something, and whether it answered. Safe for use by several threads.
 */
final class LastAnswer {
  private long asked = System.nanoTime() - Duration.ofDays(1).toNanos();
  private boolean answered;

  synchronized void heard(boolean anything) {
    asked = System.nanoTime();
    answered = anything;
  }

  /** Whether Slack was asked within the last while, and answered. */
  synchronized boolean within(Duration period) {
    return answered && System.nanoTime() - asked < period.toNanos();
  }
}
