// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.whosaid.claim.model.HeadLayout;
import org.whosaid.claim.model.WindowPieces;
import org.whosaid.claim.model.WordScores;

/** Windows into the encoder, rows of numbers a word out of it. */
final class TorchNetwork {
  private final Encoder encoder;

  TorchNetwork(EncoderKind kind, Weights weights) {
    this.encoder = new Encoder(kind, weights.all());
  }

  /** The head's numbers, [windows, pieces of the longest, {@link HeadLayout#WIDTH}]. */
  NDArray forward(NDManager manager, List<WindowPieces> windows, boolean training) {
    int rows = windows.size();
    int longest = windows.stream().mapToInt(WindowPieces::length).max().orElseThrow();
    long[] ids = new long[rows * longest];
    long[] types = new long[rows * longest];
    float[] mask = new float[rows * longest];
    for (int row = 0; row < rows; row++) {
      WindowPieces window = windows.get(row);
      for (int i = 0; i < window.length(); i++) {
        ids[row * longest + i] = window.id(i);
        types[row * longest + i] = window.raised(i) ? 1 : 0;
        mask[row * longest + i] = 1;
      }
    }
    Shape shape = new Shape(rows, longest);
    return encoder.forward(
        manager.create(ids, shape), manager.create(types, shape), manager.create(mask, shape), training);
  }

  /** Of all numbers those at the words of one window, the {@code row}th of {@code longest}. */
  static WordScores scores(float[] all, int row, int longest, WindowPieces window) {
    int words = window.toWord() - window.fromWord();
    float[] scores = new float[words * HeadLayout.WIDTH];
    for (int word = 0; word < words; word++) {
      System.arraycopy(
          all,
          at(row, longest, window, word),
          scores,
          word * HeadLayout.WIDTH,
          HeadLayout.WIDTH);
    }
    return new WordScores(scores);
  }

  /** Puts a gradient by word back where {@link #scores} had taken the numbers from. */
  static void spread(float[] byWord, float[] all, int row, int longest, WindowPieces window) {
    for (int word = 0; word < window.toWord() - window.fromWord(); word++) {
      System.arraycopy(
          byWord,
          word * HeadLayout.WIDTH,
          all,
          at(row, longest, window, word),
          HeadLayout.WIDTH);
    }
  }

  private static int at(int row, int longest, WindowPieces window, int word) {
    return (row * longest + window.firstPiece(window.fromWord() + word)) * HeadLayout.WIDTH;
  }

  /** The numbers of one window, without training. */
  List<WordScores> scores(NDManager manager, List<WindowPieces> windows) {
    try (NDManager step = manager.newSubManager()) {
      NDArray out = forward(step, windows, false);
      float[] all = out.toFloatArray();
      int longest = (int) out.getShape().get(1);
      WordScores[] scores = new WordScores[windows.size()];
      for (int row = 0; row < scores.length; row++) {
        scores[row] = scores(all, row, longest, windows.get(row));
      }
      return Arrays.asList(scores);
    }
  }
}
