// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Networks in ONNX files of a hundred bytes, after <a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>: the first input is
 * passed on as the output.
 */
final class OnnxFiles {
  private static final int FLOAT = 1;

  private OnnxFiles() {}

  /** A network with these inputs and this output, all of 32-bit numbers and of one shape. */
  static byte[] passingOn(List<String> inputs, String output, int... shape) {
    byte[] node =
        all(text(1, inputs.get(0)), text(2, output), text(4, "Identity")); // input, output, op_type
    byte[] graph = all(part(1, node), text(2, "graph"));
    for (String input : inputs) {
      graph = all(graph, part(11, value(input, shape)));
    }
    graph = all(graph, part(12, value(output, shape)));
    byte[] operators = number(2, 13); // opset_import's version
    return all(number(1, 8), part(7, graph), part(8, operators)); // ir_version, graph, opset_import
  }

  private static byte[] value(String name, int... shape) {
    byte[] dimensions =
        Arrays.stream(shape)
            .mapToObj(size -> part(1, number(1, size)))
            .reduce(new byte[0], OnnxFiles::all);
    byte[] tensor = all(number(1, FLOAT), part(2, dimensions));
    return all(text(1, name), part(2, part(1, tensor)));
  }

  private static byte[] text(int field, String text) {
    return part(field, text.getBytes(UTF_8));
  }

  private static byte[] part(int field, byte[] bytes) {
    return all(varint((field << 3) | 2), varint(bytes.length), bytes);
  }

  private static byte[] number(int field, int value) {
    return all(varint(field << 3), varint(value));
  }

  private static byte[] varint(int value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rest = value;
    while (rest > 127) {
      bytes.write((rest & 127) | 128);
      rest >>= 7;
    }
    bytes.write(rest);
    return bytes.toByteArray();
  }

  private static byte[] all(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
