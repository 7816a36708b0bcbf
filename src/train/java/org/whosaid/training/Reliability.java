// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often predictions of about the same score were right. */
record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  /**
   * Predictions with scores of at least {@code from} and less than {@code to}.
   *
   * @param mean of their scores
   * @param right which part of them was right
   */
  record Bin(double from, double to, int count, double mean, double right) {}

  Reliability {
    bins = List.copyOf(bins);
  }

  static Reliability of(List<Judged> judged) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double from = (double) i / BINS;
      double to = i + 1 == BINS ? 1.01 : (double) (i + 1) / BINS;
      List<Judged> here =
          judged.stream().filter(one -> one.score() >= from && one.score() < to).toList();
      double mean = here.stream().mapToDouble(Judged::score).average().orElse(0);
      double right = here.stream().mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0);
      bins.add(new Bin(from, Math.min(1, to), here.size(), mean, right));
    }
    return new Reliability(bins);
  }

  /** The mean distance between what was promised and what was right, over all predictions. */
  double expectedError() {
    double sum = 0;
    int count = 0;
    for (Bin bin : bins) {
      sum += bin.count() * Math.abs(bin.mean() - bin.right());
      count += bin.count();
    }
    return count == 0 ? 0 : sum / count;
  }

  /** A line for each bin. */
  String table() {
    StringBuilder table = new StringBuilder("score       count  promised  right\n");
    for (Bin bin : bins) {
      table.append(
          String.format(
              Locale.ROOT,
              "%.1f – %.1f  %6d  %8.2f  %5.2f%n",
              bin.from(),
              bin.to(),
              bin.count(),
              bin.mean(),
              bin.right()));
    }
    return table.toString();
  }
}
