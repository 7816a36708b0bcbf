// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import java.util.stream.LongStream;

/** How long many things took. */
public final class Times {
  private final long[] sortedNanos;

  private Times(long[] sortedNanos) {
    this.sortedNanos = sortedNanos;
  }

  public static Times of(LongStream nanos) {
    return new Times(nanos.sorted().toArray());
  }

  /** The time in milliseconds that a part of them, 0 to 1, did not exceed. */
  public double within(double part) {
    if (sortedNanos.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(part * sortedNanos.length) - 1;
    return sortedNanos[Math.max(0, index)] / 1e6;
  }
}
