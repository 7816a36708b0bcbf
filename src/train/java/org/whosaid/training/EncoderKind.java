// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The encoders that training can begin with, and where on the class path they lie. */
enum EncoderKind {
  MINILM("all-minilm-l6-v2.onnx", "all-minilm-l6-v2-q.onnx", 6, 384, 12),
  BGE_SMALL("bge-small-en-v1.5.onnx", "bge-small-en-v1.5-q.onnx", 12, 384, 12);

  private final String file;
  private final String quantized;
  private final int layers;
  private final int width;
  private final int attentionHeads;

  EncoderKind(String file, String quantized, int layers, int width, int attentionHeads) {
    this.file = file;
    this.quantized = quantized;
    this.layers = layers;
    this.width = width;
    this.attentionHeads = attentionHeads;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws DataFault for a key that no encoder has
   */
  static EncoderKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new DataFault(
                    "no encoder is called "
                        + key
                        + "; there are "
                        + Arrays.stream(values())
                            .map(EncoderKind::key)
                            .collect(Collectors.joining(", "))));
  }

  /** The encoder with numbers of 32 bits. */
  String file() {
    return file;
  }

  /** The same with numbers of 8 bits, the pattern for the export. */
  String quantized() {
    return quantized;
  }

  int layers() {
    return layers;
  }

  int width() {
    return width;
  }

  int attentionHeads() {
    return attentionHeads;
  }
}
