// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.claim.model.HeadLayout;
import org.whosaid.claim.model.Network;
import org.whosaid.claim.model.PairWeights;
import org.whosaid.claim.model.SpanWeights;
import org.whosaid.claim.model.WindowPieces;
import org.whosaid.claim.model.WordScores;

/** A network in training: one batch after the other, its state saved and taken up again. */
final class Trainer {
  private static final double SMALL_RATE = 20;
  private static final double PAIR_IMPORTANCE = 0.5;

  private final Engine engine;
  private final NDManager manager;
  private final Weights weights;
  private final TorchNetwork network;
  private final Optimizer optimizer;
  private SmallOptimizer spanOptimizer = new SmallOptimizer(SpanWeights.untrained().values());
  private SmallOptimizer pairOptimizer = new SmallOptimizer(PairWeights.untrained().values());
  private int step;

  Trainer(Engine engine, NDManager manager, EncoderKind kind, Weights weights) {
    this.engine = engine;
    this.manager = manager;
    this.weights = weights;
    this.network = new TorchNetwork(kind, weights);
    this.optimizer = new Optimizer(weights, manager);
  }

  /** How many batches were learnt. */
  int step() {
    return step;
  }

  /** The network as it is now, for judging it. */
  Network network(NDManager memory) {
    return windows -> network.scores(memory, windows);
  }

  SpanWeights spanWeights() {
    return new SpanWeights(spanOptimizer.values());
  }

  PairWeights pairWeights() {
    return new PairWeights(pairOptimizer.values());
  }

  /**
   * Learns one batch.
   *
   * @param rate how much to change the encoder
   * @return the loss a word; not a number if the batch was passed over because of one
   */
  double learn(List<Lesson> batch, double rate) {
    step++;
    List<WindowPieces> windows = batch.stream().map(Lesson::pieces).toList();
    int words = batch.stream().mapToInt(Lesson::words).sum();
    double[] spanGradient = new double[SpanWeights.SIZE];
    double[] pairGradient = new double[PairWeights.SIZE];
    try (NDManager here = manager.newSubManager()) {
      double loss = 0;
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray out = network.forward(here, windows, true);
        float[] all = out.toFloatArray();
        float[] gradient = new float[all.length];
        int longest = (int) out.getShape().get(1);
        for (int row = 0; row < batch.size(); row++) {
          loss += loss(batch.get(row), row, longest, all, gradient, spanGradient, pairGradient);
        }
        scale(gradient, 1f / words);
        collector.backward(out.mul(here.create(gradient, out.getShape())).sum());
      }
      double length = optimizer.step(here, step, rate);
      if (!Double.isFinite(length) || !Double.isFinite(loss)) {
        return Double.NaN;
      }
      spanOptimizer.step(scaled(spanGradient, 1.0 / words), step, SMALL_RATE * rate);
      pairOptimizer.step(scaled(pairGradient, 1.0 / words), step, SMALL_RATE * rate);
      return loss / words;
    }
  }

  private double loss(
      Lesson lesson,
      int row,
      int longest,
      float[] all,
      float[] gradient,
      double[] spanGradient,
      double[] pairGradient) {
    WordScores scores = TorchNetwork.scores(all, row, longest, lesson.pieces());
    float[] byWord = new float[lesson.words() * HeadLayout.WIDTH];
    double loss =
        new SpanLoss(scores, spanWeights(), byWord, spanGradient).of(lesson.spans())
            + new PairLoss(scores, pairWeights(), byWord, pairGradient, PAIR_IMPORTANCE)
                .of(lesson.spans());
    TorchNetwork.spread(byWord, gradient, row, longest, lesson.pieces());
    return loss;
  }

  private static void scale(float[] values, float factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  private static double[] scaled(double[] values, double factor) {
    double[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }

  void save(Path file) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    weights.trained().forEach(entry -> arrays.put(entry.getKey(), entry.getValue()));
    arrays.putAll(optimizer.state());
    Map<String, double[]> numbers = new LinkedHashMap<>();
    put(numbers, "spans", spanOptimizer);
    put(numbers, "pairs", pairOptimizer);
    Checkpoint.write(file, step, arrays, numbers);
  }

  private static void put(Map<String, double[]> numbers, String name, SmallOptimizer optimizer) {
    numbers.put(name, optimizer.values());
    numbers.put("mean." + name, optimizer.mean());
    numbers.put("variance." + name, optimizer.variance());
  }

  /** Goes on where a run stopped. */
  void resume(Path file) {
    Checkpoint.Saved saved = Checkpoint.read(file);
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    weights.trained().forEach(entry -> arrays.put(entry.getKey(), entry.getValue()));
    arrays.putAll(optimizer.state());
    saved.into(arrays, manager);
    spanOptimizer = small(saved, "spans");
    pairOptimizer = small(saved, "pairs");
    step = saved.step();
  }

  private static SmallOptimizer small(Checkpoint.Saved saved, String name) {
    return new SmallOptimizer(
        saved.doubles(name), saved.doubles("mean." + name), saved.doubles("variance." + name));
  }
}
