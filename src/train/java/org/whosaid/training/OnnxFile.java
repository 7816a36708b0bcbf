// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ONNX file's nodes and initial values, with the places of these values in the file, so that they
 * can be overwritten. The numbers of the fields are those of <a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>.
 */
final class OnnxFile {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_NAME = 3;
  private static final int TENSOR_DIMS = 1;
  private static final int TENSOR_TYPE = 2;
  private static final int TENSOR_FLOATS = 4;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW = 9;

  /**
   * An initial value.
   *
   * @param dims its shape
   * @param type ONNX's number of the type of its elements, 1 for floats
   * @param at where in the file its elements begin, little-endian
   * @param length how many bytes they take
   */
  record Value(String name, List<Long> dims, int type, int at, int length) {}

  private final byte[] file;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, List<String>> inputsOfNode = new LinkedHashMap<>();

  /**
   * @throws DataFault if the bytes aren't an ONNX file
   */
  OnnxFile(byte[] file) {
    this.file = file;
    CodedInputStream in = CodedInputStream.newInstance(file);
    in.setSizeLimit(Integer.MAX_VALUE);
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == MODEL_GRAPH) {
          within(in, () -> readGraph(in));
        } else {
          in.skipField(tag);
        }
      }
    } catch (IOException e) {
      throw new DataFault("not an ONNX file: " + e.getMessage());
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  private static void within(CodedInputStream in, Reading reading) throws IOException {
    int limit = in.pushLimit(in.readRawVarint32());
    reading.read();
    in.popLimit(limit);
  }

  private void readGraph(CodedInputStream in) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case GRAPH_NODE -> within(in, () -> readNode(in));
        case GRAPH_INITIALIZER -> within(in, () -> readValue(in));
        default -> in.skipField(tag);
      }
    }
  }

  private void readNode(CodedInputStream in) throws IOException {
    List<String> inputs = new ArrayList<>();
    String name = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case NODE_INPUT -> inputs.add(in.readString());
        case NODE_NAME -> name = in.readString();
        default -> in.skipField(tag);
      }
    }
    inputsOfNode.put(name, inputs);
  }

  private void readValue(CodedInputStream in) throws IOException {
    List<Long> dims = new ArrayList<>();
    String name = "";
    int type = 0;
    int at = 0;
    int length = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TENSOR_DIMS -> readDims(in, tag, dims);
        case TENSOR_TYPE -> type = in.readInt32();
        case TENSOR_NAME -> name = in.readString();
        case TENSOR_RAW, TENSOR_FLOATS -> {
          length = in.readRawVarint32();
          at = in.getTotalBytesRead();
          in.skipRawBytes(length);
        }
        default -> in.skipField(tag);
      }
    }
    values.put(name, new Value(name, dims, type, at, length));
  }

  private static void readDims(CodedInputStream in, int tag, List<Long> dims) throws IOException {
    if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      within(
          in,
          () -> {
            while (!in.isAtEnd()) {
              dims.add(in.readInt64());
            }
          });
    } else {
      dims.add(in.readInt64());
    }
  }

  /**
   * The initial value called {@code name}.
   *
   * @throws DataFault if there is none
   */
  Value value(String name) {
    @Nullable Value value = values.get(name);
    if (value == null) {
      throw new DataFault("the ONNX file has no value " + name);
    }
    return value;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value that the node called {@code node} takes in. */
  Value inputOf(String node) {
    for (String input : inputsOfNode.getOrDefault(node, List.of())) {
      if (values.containsKey(input)) {
        return value(input);
      }
    }
    throw new DataFault("the ONNX file has no node " + node + " with a value of its own");
  }

  float[] floats(Value value) {
    float[] floats = new float[value.length() / Float.BYTES];
    ByteBuffer.wrap(file, value.at(), value.length())
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(floats);
    return floats;
  }
}
