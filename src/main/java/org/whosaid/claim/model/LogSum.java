// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/** The logarithm of a sum of exponentials, without overflow. */
final class LogSum {
  /** Terms so far below the greatest don't change a double's sum that matters here. */
  private static final double NEGLIGIBLE = -40;

  private double greatest = Double.NEGATIVE_INFINITY;
  private double rest;

  void clear() {
    greatest = Double.NEGATIVE_INFINITY;
    rest = 0;
  }

  void add(double term) {
    if (term <= greatest) {
      double below = term - greatest;
      if (below > NEGLIGIBLE) {
        rest += Math.exp(below);
      }
    } else if (term > Double.NEGATIVE_INFINITY) {
      rest = rest * Math.exp(greatest - term) + 1;
      greatest = term;
    }
  }

  double value() {
    return rest == 0 ? Double.NEGATIVE_INFINITY : greatest + Math.log(rest);
  }

  static double of(double[] terms) {
    LogSum sum = new LogSum();
    for (double term : terms) {
      sum.add(term);
    }
    return sum.value();
  }
}
