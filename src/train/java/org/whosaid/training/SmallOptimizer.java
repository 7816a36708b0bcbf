// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

/** Adam (Kingma and Ba, <a href="https://arxiv.org/abs/1412.6980">2014</a>) for a few numbers. */
final class SmallOptimizer {
  private final double[] values;
  private final double[] mean;
  private final double[] variance;

  SmallOptimizer(double[] values) {
    this(values, new double[values.length], new double[values.length]);
  }

  SmallOptimizer(double[] values, double[] mean, double[] variance) {
    this.values = values.clone();
    this.mean = mean.clone();
    this.variance = variance.clone();
  }

  /**
   * Changes the values by their gradient.
   *
   * @param step counted from 1
   */
  void step(double[] gradient, int step, double rate) {
    double correction =
        Math.sqrt(1 - Math.pow(Optimizer.BETA_2, step)) / (1 - Math.pow(Optimizer.BETA_1, step));
    for (int i = 0; i < values.length; i++) {
      mean[i] += (1 - Optimizer.BETA_1) * (gradient[i] - mean[i]);
      variance[i] += (1 - Optimizer.BETA_2) * (gradient[i] * gradient[i] - variance[i]);
      values[i] -= rate * correction * mean[i] / (Math.sqrt(variance[i]) + Optimizer.EPSILON);
    }
  }

  double[] values() {
    return values.clone();
  }

  double[] mean() {
    return mean.clone();
  }

  double[] variance() {
    return variance.clone();
  }
}
