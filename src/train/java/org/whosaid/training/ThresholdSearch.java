// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.whosaid.claim.model.Thresholds;

/** Looks for the thresholds with the best score, changing one after the other. */
final class ThresholdSearch {
  private static final int ROUNDS = 2;
  private static final List<Double> SPANS = List.of(0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5);
  private static final List<Double> PLACES = List.of(0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
  private static final List<Double> WANTED = List.of(0.05, 0.1, 0.15, 0.2, 0.3);

  static final Thresholds START = new Thresholds(0.4, 0.4, 0.35, 0.7, 0.1);

  private final ToDoubleFunction<Thresholds> score;
  private Thresholds best = START;
  private double bestScore;

  private ThresholdSearch(ToDoubleFunction<Thresholds> score) {
    this.score = score;
    this.bestScore = score.applyAsDouble(best);
  }

  static Thresholds best(ToDoubleFunction<Thresholds> score) {
    ThresholdSearch search = new ThresholdSearch(score);
    for (int round = 0; round < ROUNDS; round++) {
      search.round();
    }
    return search.best;
  }

  private void round() {
    for (double value : PLACES) {
      tryOut(new Thresholds(best.sourceSpan(), best.cueSpan(), best.contentSpan(), value, best.wanted()));
    }
    for (double value : WANTED) {
      tryOut(new Thresholds(best.sourceSpan(), best.cueSpan(), best.contentSpan(), best.place(), value));
    }
    for (double value : SPANS) {
      tryOut(new Thresholds(value, best.cueSpan(), best.contentSpan(), best.place(), best.wanted()));
    }
    for (double value : SPANS) {
      tryOut(new Thresholds(best.sourceSpan(), value, best.contentSpan(), best.place(), best.wanted()));
    }
    for (double value : SPANS) {
      tryOut(new Thresholds(best.sourceSpan(), best.cueSpan(), value, best.place(), best.wanted()));
    }
  }

  private void tryOut(Thresholds thresholds) {
    double reached = score.applyAsDouble(thresholds);
    if (reached > bestScore) {
      bestScore = reached;
      best = thresholds;
    }
  }
}
