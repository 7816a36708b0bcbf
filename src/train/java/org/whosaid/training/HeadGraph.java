// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.whosaid.claim.model.HeadLayout;

/**
 * The head as a piece of an ONNX file, to be put behind an encoder's: a model's graph may come in
 * pieces, which every reader of Protocol Buffers joins. The numbers of the fields are those of <a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>.
 */
final class HeadGraph {
  private static final int FLOAT = 1;

  private HeadGraph() {}

  private interface Writing {
    void write(CodedOutputStream out) throws IOException;
  }

  /**
   * @param weight [width of the encoder, {@link HeadLayout#WIDTH}], row by row
   * @param bias [{@link HeadLayout#WIDTH}]
   */
  static byte[] bytes(float[] weight, float[] bias) {
    long columns = bias.length;
    long rows = weight.length / columns;
    return message(
        model ->
            put(
                model,
                7,
                graph -> {
                  put(graph, 1, node("MatMul", List.of("last_hidden_state", "head.weight"), "head.product"));
                  put(graph, 1, node("Add", List.of("head.product", "head.bias"), HeadLayout.OUTPUT));
                  put(graph, 5, tensor("head.weight", List.of(rows, columns), weight));
                  put(graph, 5, tensor("head.bias", List.of(columns), bias));
                  put(graph, 12, output(columns));
                }));
  }

  private static Writing node(String operation, List<String> inputs, String output) {
    return node -> {
      for (String input : inputs) {
        node.writeString(1, input);
      }
      node.writeString(2, output);
      node.writeString(3, "/" + output);
      node.writeString(4, operation);
    };
  }

  private static Writing tensor(String name, List<Long> dims, float[] values) {
    ByteBuffer bytes =
        ByteBuffer.wrap(new byte[values.length * Float.BYTES]).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tensor -> {
      for (long dim : dims) {
        tensor.writeInt64(1, dim);
      }
      tensor.writeInt32(2, FLOAT);
      tensor.writeString(8, name);
      tensor.writeByteBuffer(9, bytes);
    };
  }

  private static Writing output(long columns) {
    return value -> {
      value.writeString(1, HeadLayout.OUTPUT);
      put(
          value,
          2,
          type ->
              put(
                  type,
                  1,
                  tensor -> {
                    tensor.writeInt32(1, FLOAT);
                    put(
                        tensor,
                        2,
                        shape -> {
                          put(shape, 1, dim -> dim.writeString(2, "batch_size"));
                          put(shape, 1, dim -> dim.writeString(2, "sequence_length"));
                          put(shape, 1, dim -> dim.writeInt64(1, columns));
                        });
                  }));
    };
  }

  private static void put(CodedOutputStream out, int field, Writing writing) throws IOException {
    out.writeByteArray(field, message(writing));
  }

  private static byte[] message(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      writing.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
