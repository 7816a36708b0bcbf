// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * AdamW (Loshchilov and Hutter, <a href="https://arxiv.org/abs/1711.05101">2017</a>): weight decay
 * on matrices only, gradients clipped together, the head and the types of pieces learning faster
 * than the encoder, which knows most of its lesson already.
 */
final class Optimizer {
  static final float BETA_1 = 0.9f;
  static final float BETA_2 = 0.999f;
  static final float EPSILON = 1e-8f;
  private static final float DECAY = 0.01f;
  private static final float LONGEST_GRADIENT = 1;
  private static final float HEAD_START = 5;

  private static final class Trained {
    private final NDArray weight;
    private final NDArray view;
    private final NDArray mean;
    private final NDArray variance;
    private final float decay;
    private final float pace;

    private Trained(String name, NDArray weight, NDManager manager) {
      this.weight = weight;
      this.view = weight.stopGradient();
      this.view.attach(manager);
      this.mean = manager.zeros(weight.getShape());
      this.variance = manager.zeros(weight.getShape());
      boolean matrix = weight.getShape().dimension() > 1 && !name.contains("LayerNorm");
      this.decay = matrix ? DECAY : 0;
      this.pace =
          name.startsWith(Encoder.HEAD) || name.equals(EncoderWeights.TYPES) ? HEAD_START : 1;
    }
  }

  private final Map<String, Trained> trained = new LinkedHashMap<>();

  Optimizer(Weights weights, NDManager manager) {
    weights
        .trained()
        .forEach(
            entry -> {
              entry.getValue().setRequiresGradient(true);
              trained.put(
                  entry.getKey(), new Trained(entry.getKey(), entry.getValue(), manager));
            });
  }

  /**
   * Changes the weights by their gradients and clears these.
   *
   * @param step counted from 1
   * @return the gradients' length; if it is not a number, nothing was changed
   */
  double step(NDManager manager, int step, double rate) {
    List<NDArray> gradients = new ArrayList<>();
    double squares = 0;
    for (Trained one : trained.values()) {
      NDArray gradient = one.weight.getGradient();
      gradient.attach(manager);
      gradients.add(gradient);
      squares += gradient.square().sum().getFloat();
    }
    double length = Math.sqrt(squares);
    if (Double.isFinite(length)) {
      float rescale = (float) Math.min(1, LONGEST_GRADIENT / (length + 1e-6));
      double correction = Math.sqrt(1 - Math.pow(BETA_2, step)) / (1 - Math.pow(BETA_1, step));
      int next = 0;
      for (Trained one : trained.values()) {
        change(one, gradients.get(next++), (float) (rate * one.pace), correction, rescale);
      }
    }
    trained.values().forEach(one -> JniUtils.zeroGrad((PtNDArray) one.weight));
    return length;
  }

  private static void change(
      Trained one, NDArray gradient, float rate, double correction, float rescale) {
    JniUtils.adamUpdate(
        (PtNDArray) one.view,
        (PtNDArray) gradient,
        (PtNDArray) one.mean,
        (PtNDArray) one.variance,
        rate,
        (float) (rate * correction),
        one.decay,
        rescale,
        -1,
        BETA_1,
        BETA_2,
        EPSILON,
        true);
  }

  /** Means and variances by the names of their weights, for a checkpoint. */
  Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    trained.forEach(
        (name, one) -> {
          state.put("mean." + name, one.mean);
          state.put("variance." + name, one.variance);
        });
    return state;
  }
}
