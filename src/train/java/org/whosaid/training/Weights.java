// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whosaid.claim.model.HeadLayout;

/** All numbers of the network by name, as arrays of the library. */
final class Weights {
  /** How far from zero the head begins, as a standard deviation. */
  private static final double HEAD_SPREAD = 0.02;

  private final Map<String, NDArray> arrays;

  private Weights(Map<String, NDArray> arrays) {
    this.arrays = arrays;
  }

  /**
   * An encoder as it was published, with a head of chance numbers.
   *
   * @throws DataFault if the encoder isn't on the class path
   */
  static Weights published(EncoderKind kind, NDManager manager, long seed) {
    OnnxFile onnx = new OnnxFile(bytes(kind.file()));
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    for (String name : EncoderWeights.plain(kind)) {
      OnnxFile.Value value = onnx.value(name);
      arrays.put(name, manager.create(onnx.floats(value), shape(value)));
    }
    for (String name : EncoderWeights.matrices(kind)) {
      OnnxFile.Value value = onnx.inputOf(EncoderWeights.node(name));
      try (NDArray stored = manager.create(onnx.floats(value), shape(value))) {
        arrays.put(name, stored.transpose().mul(1f));
      }
    }
    tellRaisedApart(arrays.get(EncoderWeights.TYPES));
    arrays.put(Encoder.HEAD + ".weight", head(kind, manager, seed));
    arrays.put(Encoder.HEAD + ".bias", manager.zeros(new Shape(HeadLayout.WIDTH)));
    return new Weights(arrays);
  }

  /** Raised words begin as the others do; the published second row means something else. */
  private static void tellRaisedApart(@Nullable NDArray types) {
    if (types == null) {
      throw new DataFault("the encoder has no types of pieces");
    }
    types.set(new NDIndex("1"), types.get(0));
  }

  private static NDArray head(EncoderKind kind, NDManager manager, long seed) {
    Random random = new Random(seed);
    float[] head = new float[HeadLayout.WIDTH * kind.width()];
    for (int i = 0; i < head.length; i++) {
      head[i] = (float) (HEAD_SPREAD * random.nextGaussian());
    }
    return manager.create(head, new Shape(HeadLayout.WIDTH, kind.width()));
  }

  static byte[] bytes(String resource) {
    try (@Nullable InputStream in =
        Weights.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new DataFault("not on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DataFault("can't be read: " + resource + ": " + e.getMessage());
    }
  }

  private static Shape shape(OnnxFile.Value value) {
    return new Shape(value.dims());
  }

  Map<String, NDArray> all() {
    return arrays;
  }

  /** What training changes. */
  Stream<Map.Entry<String, NDArray>> trained() {
    return arrays.entrySet().stream()
        .filter(entry -> !EncoderWeights.FROZEN.contains(entry.getKey()));
  }
}
