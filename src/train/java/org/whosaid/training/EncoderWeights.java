// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.List;

/** The names of an encoder's weights, as in BERT, and where its ONNX file keeps them. */
final class EncoderWeights {
  /** What stays as it is: lexical knowledge that our data could only spoil. */
  static final List<String> FROZEN =
      List.of("embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight");

  static final String TYPES = "embeddings.token_type_embeddings.weight";

  private static final List<String> MATRICES =
      List.of(
          "attention.self.query",
          "attention.self.key",
          "attention.self.value",
          "attention.output.dense",
          "intermediate.dense",
          "output.dense");

  private EncoderWeights() {}

  /** Everything but the matrices of the layers, in the shape in which the ONNX file has it. */
  static List<String> plain(EncoderKind kind) {
    List<String> names = new ArrayList<>(FROZEN);
    names.add(TYPES);
    names.add("embeddings.LayerNorm.weight");
    names.add("embeddings.LayerNorm.bias");
    for (int layer = 0; layer < kind.layers(); layer++) {
      String prefix = "encoder.layer." + layer + ".";
      MATRICES.forEach(matrix -> names.add(prefix + matrix + ".bias"));
      for (String norm : List.of("attention.output.LayerNorm", "output.LayerNorm")) {
        names.add(prefix + norm + ".weight");
        names.add(prefix + norm + ".bias");
      }
    }
    return names;
  }

  /** The matrices of the layers, which the ONNX file keeps with rows and columns exchanged. */
  static List<String> matrices(EncoderKind kind) {
    List<String> names = new ArrayList<>();
    for (int layer = 0; layer < kind.layers(); layer++) {
      for (String matrix : MATRICES) {
        names.add("encoder.layer." + layer + "." + matrix + ".weight");
      }
    }
    return names;
  }

  /** The node of the ONNX file that multiplies with the matrix called {@code name}. */
  static String node(String name) {
    return "/"
        + name.replace(".weight", "")
            .replace("encoder.layer.", "encoder/layer.")
            .replaceAll("(layer\\.\\d+)\\.", "$1/")
            .replace("attention.", "attention/")
            .replace("self.", "self/")
            .replace("output.dense", "output/dense")
            .replace("intermediate.dense", "intermediate/dense")
        + "/MatMul";
  }
}
