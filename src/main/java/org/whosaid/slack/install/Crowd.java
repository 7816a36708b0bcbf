// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

/** Lets a few people in each second and asks the rest to come back. */
final class Crowd {
  static final int A_SECOND = 10;

  private long second;
  private int admitted;

  synchronized boolean admits(long millis) {
    long now = millis / 1_000;
    if (now != second) {
      second = now;
      admitted = 0;
    }
    return ++admitted <= A_SECOND;
  }
}
