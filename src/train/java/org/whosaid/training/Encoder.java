// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BERT's encoder (Devlin et al., <a href="https://arxiv.org/abs/1810.04805">2018</a>) with the head
 * of our model on top, over a library's arrays. There is no dropout on the attention: it costs a
 * fifth of the time.
 */
final class Encoder {
  static final String HEAD = "head";
  private static final float DROPOUT = 0.1f;
  private static final float NORM_EPSILON = 1e-12f;
  private static final float HIDDEN = 10_000f;

  private final EncoderKind kind;
  private final Map<String, NDArray> weights;

  Encoder(EncoderKind kind, Map<String, NDArray> weights) {
    this.kind = kind;
    this.weights = weights;
  }

  /**
   * The head's numbers for each piece.
   *
   * @param ids the numbers of the pieces, [windows, pieces]
   * @param types 1 for what is raised, of the same shape
   * @param mask 1 where there is a piece, 0 where there is none, of the same shape, floats
   * @param training whether to leave out some of the numbers at random
   */
  NDArray forward(NDArray ids, NDArray types, NDArray mask, boolean training) {
    long windows = ids.getShape().get(0);
    long pieces = ids.getShape().get(1);
    NDManager manager = ids.getManager();
    NDArray places = manager.arange((int) pieces).toType(ids.getDataType(), false);
    NDArray x =
        look(ids, "embeddings.word_embeddings.weight")
            .add(look(places, "embeddings.position_embeddings.weight").expandDims(0))
            .add(look(types, EncoderWeights.TYPES));
    x = drop(norm(x, "embeddings.LayerNorm"), training);
    NDArray bias = mask.sub(1f).mul(HIDDEN).reshape(windows, 1, 1, pieces);
    for (int layer = 0; layer < kind.layers(); layer++) {
      x = layer(x, bias, "encoder.layer." + layer + ".", training);
    }
    return linear(x, HEAD);
  }

  private NDArray layer(NDArray x, NDArray bias, String prefix, boolean training) {
    NDArray attended = linear(attention(x, bias, prefix), prefix + "attention.output.dense");
    NDArray y =
        norm(drop(attended, training).add(x), prefix + "attention.output.LayerNorm");
    NDArray inner = Activation.gelu(linear(y, prefix + "intermediate.dense"));
    NDArray outer = drop(linear(inner, prefix + "output.dense"), training);
    return norm(outer.add(y), prefix + "output.LayerNorm");
  }

  private NDArray attention(NDArray x, NDArray bias, String prefix) {
    long windows = x.getShape().get(0);
    long pieces = x.getShape().get(1);
    long heads = kind.attentionHeads();
    long depth = kind.width() / heads;
    // an array of the library's own: the memory of a number that is passed to mul() may be gone
    // when the gradient is computed with it
    NDArray scale =
        x.getManager().full(new Shape(1), (float) (1 / Math.sqrt((double) depth)));
    NDArray query =
        linear(x, prefix + "attention.self.query")
            .mul(scale)
            .reshape(windows, pieces, heads, depth)
            .transpose(0, 2, 1, 3);
    NDArray key =
        linear(x, prefix + "attention.self.key")
            .reshape(windows, pieces, heads, depth)
            .transpose(0, 2, 3, 1);
    NDArray value =
        linear(x, prefix + "attention.self.value")
            .reshape(windows, pieces, heads, depth)
            .transpose(0, 2, 1, 3);
    return query
        .matMul(key)
        .add(bias)
        .softmax(-1)
        .matMul(value)
        .transpose(0, 2, 1, 3)
        .reshape(windows, pieces, kind.width());
  }

  private NDArray look(NDArray ids, String name) {
    return Embedding.embedding(ids, weight(name), SparseFormat.DENSE).singletonOrThrow();
  }

  private NDArray linear(NDArray x, String name) {
    return Linear.linear(x, weight(name + ".weight"), weight(name + ".bias")).singletonOrThrow();
  }

  private NDArray norm(NDArray x, String name) {
    return x.getNDArrayInternal()
        .layerNorm(
            x,
            new Shape(kind.width()),
            weight(name + ".weight"),
            weight(name + ".bias"),
            NORM_EPSILON)
        .singletonOrThrow();
  }

  private static NDArray drop(NDArray x, boolean training) {
    return training ? Dropout.dropout(x, DROPOUT, true).singletonOrThrow() : x;
  }

  private NDArray weight(String name) {
    @Nullable NDArray weight = weights.get(name);
    if (weight == null) {
      throw new IllegalStateException("the encoder has no weight " + name);
    }
    return weight;
  }
}
