// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.OptionalDouble;

/**
 * A value as it stands in a sentence, its qualifier apart.
 *
 * @param low the lower end of a range
 * @param unit "%" for shares, a currency's name for money, empty for what is counted
 * @param rough whether the words can only be meant roughly: "dozens", "two-thirds", "seven in ten"
 * @param from the first word
 * @param at the first word of the value itself, of a range's upper end
 * @param to behind the last word
 */
record Amount(
    OptionalDouble low, double value, String unit, boolean rough, int from, int at, int to) {
  /** The unit of shares. */
  static final String SHARE = "%";

  boolean isShare() {
    return unit.equals(SHARE);
  }

  boolean isCount() {
    return unit.isEmpty();
  }
}
