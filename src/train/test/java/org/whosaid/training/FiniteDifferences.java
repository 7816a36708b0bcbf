// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Derivatives as one finds them by trying: each number a little more, a little less. */
final class FiniteDifferences {
  private static final float STEP = 0.01f;

  private FiniteDifferences() {}

  static double[] of(float[] at, ToDoubleFunction<float[]> loss) {
    double[] differences = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      float[] tried = at.clone();
      tried[i] = at[i] + STEP;
      double more = loss.applyAsDouble(tried);
      tried[i] = at[i] - STEP;
      differences[i] = (more - loss.applyAsDouble(tried)) / (2 * STEP);
    }
    return differences;
  }

  static double[] of(double[] at, ToDoubleFunction<double[]> loss) {
    double[] differences = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] tried = at.clone();
      tried[i] = at[i] + STEP;
      double more = loss.applyAsDouble(tried);
      tried[i] = at[i] - STEP;
      differences[i] = (more - loss.applyAsDouble(tried)) / (2 * STEP);
    }
    return differences;
  }

  static double[] widened(float[] numbers) {
    double[] widened = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      widened[i] = numbers[i];
    }
    return widened;
  }

  /** Numbers at random to try it with. */
  static float[] numbers(int count, double spread, Random random) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (spread * random.nextGaussian());
    }
    return numbers;
  }
}
