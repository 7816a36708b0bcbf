// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.Random;

/** Numbers as a network might give them, at random but the same for the same seed. */
final class RandomScores {
  private RandomScores() {}

  static WordScores of(int words, double spread, Random random) {
    float[] values = new float[words * HeadLayout.WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (spread * random.nextGaussian());
    }
    return new WordScores(values);
  }

  static SpanWeights spanWeights(double spread, Random random) {
    return new SpanWeights(numbers(SpanWeights.SIZE, spread, random));
  }

  static PairWeights pairWeights(double spread, Random random) {
    return new PairWeights(numbers(PairWeights.SIZE, spread, random));
  }

  private static double[] numbers(int count, double spread, Random random) {
    return random.doubles(count, -spread, spread).toArray();
  }
}
