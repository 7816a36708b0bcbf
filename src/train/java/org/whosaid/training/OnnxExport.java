// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A trained network as an ONNX file: the published encoder's file with the trained numbers written
 * over its own, and the head behind it.
 */
final class OnnxExport {
  /**
   * What the greatest weight of a column becomes in 8 bits. Half of what fits: processors without
   * VNNI add two products in 16 bits, which must not overflow.
   */
  private static final int GREATEST = 64;

  private static final int GREATEST_BYTE = 127;
  private static final int ZERO_OF_UNSIGNED = 128;

  private final EncoderKind kind;
  private final Checkpoint.Saved trained;
  private final OnnxFile published;

  OnnxExport(EncoderKind kind, Checkpoint.Saved trained) {
    this.kind = kind;
    this.trained = trained;
    this.published = new OnnxFile(Weights.bytes(kind.file()));
  }

  /** With numbers of 32 bits. */
  byte[] exact() {
    byte[] bytes = Weights.bytes(kind.file());
    OnnxFile file = new OnnxFile(bytes);
    for (String name : EncoderWeights.plain(kind)) {
      if (!EncoderWeights.FROZEN.contains(name)) {
        putFloats(bytes, file.value(name), trained.floats(name));
      }
    }
    for (String name : EncoderWeights.matrices(kind)) {
      OnnxFile.Value value = file.inputOf(EncoderWeights.node(name));
      putFloats(bytes, value, turned(value, trained.floats(name)));
    }
    return joined(bytes);
  }

  /** With matrices of 8 bits, each column by its own scale. */
  byte[] quantized() {
    byte[] bytes = Weights.bytes(kind.quantized());
    OnnxFile file = new OnnxFile(bytes);
    for (String name : EncoderWeights.plain(kind)) {
      if (file.has(name)) {
        putFloats(bytes, file.value(name), trained.floats(name));
      } else if (!EncoderWeights.FROZEN.contains(name)) {
        putUnsigned(bytes, file, name, trained.floats(name));
      }
    }
    for (String name : EncoderWeights.matrices(kind)) {
      OnnxFile.Value value = published.inputOf(EncoderWeights.node(name));
      putColumns(bytes, file, value.name(), turned(value, trained.floats(name)));
    }
    return joined(bytes);
  }

  /** As {@code value} is stored: [in, out] of what training has as [out, in]. */
  private static float[] turned(OnnxFile.Value value, float[] weights) {
    int in = value.dims().get(0).intValue();
    int out = value.dims().get(1).intValue();
    float[] turned = new float[weights.length];
    for (int i = 0; i < in; i++) {
      for (int o = 0; o < out; o++) {
        turned[i * out + o] = weights[o * in + i];
      }
    }
    return turned;
  }

  private static void putFloats(byte[] file, OnnxFile.Value value, float[] floats) {
    if (value.length() != floats.length * Float.BYTES) {
      throw new DataFault(
          value.name() + " has " + value.length() / Float.BYTES + " numbers, not " + floats.length);
    }
    ByteBuffer.wrap(file, value.at(), value.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .put(floats);
  }

  private static void putColumns(byte[] bytes, OnnxFile file, String name, float[] matrix) {
    OnnxFile.Value quantized = file.value(name + "_quantized");
    OnnxFile.Value scale = file.value(name + "_scale");
    int columns = scale.length() / Float.BYTES;
    float[] scales = new float[columns];
    for (int i = 0; i < matrix.length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(matrix[i]) / GREATEST);
    }
    putFloats(bytes, scale, scales);
    for (int i = 0; i < matrix.length; i++) {
      float step = scales[i % columns];
      bytes[quantized.at() + i] = (byte) (step == 0 ? 0 : Math.rint(matrix[i] / step));
    }
  }

  private static void putUnsigned(byte[] bytes, OnnxFile file, String name, float[] values) {
    OnnxFile.Value quantized = file.value(name + "_quantized");
    float greatest = 0;
    for (float value : values) {
      greatest = Math.max(greatest, Math.abs(value));
    }
    float step = greatest / GREATEST_BYTE;
    putFloats(bytes, file.value(name + "_scale"), new float[] {step});
    for (int i = 0; i < values.length; i++) {
      long rounded = Math.round((double) values[i] / step) + ZERO_OF_UNSIGNED;
      bytes[quantized.at() + i] = (byte) Math.max(0, Math.min(255, rounded));
    }
  }

  private byte[] joined(byte[] encoder) {
    float[] weight = trained.floats(Encoder.HEAD + ".weight");
    float[] bias = trained.floats(Encoder.HEAD + ".bias");
    float[] turned = new float[weight.length];
    for (int row = 0; row < kind.width(); row++) {
      for (int column = 0; column < bias.length; column++) {
        turned[row * bias.length + column] = weight[column * kind.width() + row];
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(encoder);
    file.writeBytes(HeadGraph.bytes(turned, bias));
    return file.toByteArray();
  }
}
