// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.math.BigDecimal;

/**
 * Whether two values of one quantity agree. They do if they are equal as written, or if one is a
 * rounding of the other in the direction that its qualifier allows: "more than 5,000" and 5,214,
 * "seven in ten" and 71 percent. "At least 62" and "at least 83" can both be true and are different
 * numbers all the same: a reader wants to see them side by side.
 */
final class Values {
  private static final double CLOSE = 1e-9;

  /** A rounding is at most so far from the number, as a part of it. */
  private static final double ROUNDING = 0.15;

  private Values() {}

  static boolean agree(CountedFigure one, CountedFigure other) {
    double a = one.figure().value();
    double b = other.figure().value();
    if (Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b))) {
      return one.figure().low().equals(other.figure().low());
    }
    if (a == 0 || b == 0) {
      return false;
    }
    return isOpenTo(one, b) || isOpenTo(other, a) || rounds(one, other) || rounds(other, one);
  }

  /** "Dozens" may be any number up to a hundred. */
  private static boolean isOpenTo(CountedFigure open, double value) {
    double least = open.figure().value();
    return open.rough() && open.quantity().unit().isEmpty() && value >= least && value < 5 * least;
  }

  /** Whether {@code round} is what one calls {@code exact} when being brief. */
  private static boolean rounds(CountedFigure round, CountedFigure exact) {
    double value = round.figure().value();
    double number = exact.figure().value();
    boolean loose = round.bound() != Bound.EXACT || round.rough();
    boolean near = Math.abs(value - number) <= ROUNDING * number;
    boolean above = round.bound().mayBeMore() && number < value;
    boolean below = round.bound().mayBeLess() && number > value;
    boolean range = exact.figure().low().isPresent() || round.figure().low().isPresent();
    boolean within = Math.abs(value - number) <= lastDigit(value);
    return loose && near && within && !above && !below && !range && isRound(value, number);
  }

  /** Fewer digits that tell than the other number has. */
  private static boolean isRound(double value, double number) {
    return digits(value) < digits(number);
  }

  /**
   * What one of the last digit that tells is worth: 100 in 1,600, which is no rounding of 1,740.
   */
  private static double lastDigit(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().ulp().doubleValue();
  }

  private static int digits(double value) {
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().unscaledValue().toString();
    return plain.length();
  }
}
