// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named numbers in a file: the whole state of a training run, or a trained model. A file is either
 * complete or not there.
 */
final class Checkpoint {
  private static final int FORMAT = 0x57530001;

  private Checkpoint() {}

  /** What {@code arrays} and {@code numbers} hold now, with the step at which it was so. */
  static void write(
      Path file, int step, Map<String, NDArray> arrays, Map<String, double[]> numbers) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20))) {
      out.writeInt(FORMAT);
      out.writeInt(step);
      out.writeInt(arrays.size() + numbers.size());
      for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
        float[] values = entry.getValue().toFloatArray();
        byte[] bytes = new byte[values.length * Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().put(values);
        put(out, entry.getKey(), bytes);
      }
      for (Map.Entry<String, double[]> entry : numbers.entrySet()) {
        byte[] bytes = new byte[entry.getValue().length * Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().put(entry.getValue());
        put(out, entry.getKey(), bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint can't be written: " + file, e);
    }
    try {
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the checkpoint can't be put in its place: " + file, e);
    }
  }

  private static void put(DataOutputStream out, String name, byte[] bytes) throws IOException {
    out.writeUTF(name);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** What a file holds. */
  static final class Saved {
    private final int step;
    private final Map<String, byte[]> values;

    private Saved(int step, Map<String, byte[]> values) {
      this.step = step;
      this.values = values;
    }

    int step() {
      return step;
    }

    /**
     * @throws DataFault if there are no numbers of that name
     */
    float[] floats(String name) {
      byte[] bytes = bytes(name);
      float[] floats = new float[bytes.length / Float.BYTES];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
      return floats;
    }

    double[] doubles(String name) {
      byte[] bytes = bytes(name);
      double[] doubles = new double[bytes.length / Double.BYTES];
      ByteBuffer.wrap(bytes).asDoubleBuffer().get(doubles);
      return doubles;
    }

    private byte[] bytes(String name) {
      byte @Nullable [] bytes = values.get(name);
      if (bytes == null) {
        throw new DataFault("the checkpoint has no " + name);
      }
      return bytes;
    }

    /** Puts what was saved into {@code arrays}. */
    void into(Map<String, NDArray> arrays, NDManager manager) {
      for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
        NDArray array = entry.getValue();
        try (NDArray saved = manager.create(floats(entry.getKey()), array.getShape());
            NDArray view = array.stopGradient()) {
          // in place: copyTo() would give the view memory of its own
          view.muli(0).addi(saved);
        }
      }
    }
  }

  /**
   * @throws DataFault if the file isn't a checkpoint of this kind
   */
  static Saved read(Path file) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      long size = Files.size(file);
      int format = in.readInt();
      if (format != FORMAT) {
        throw new DataFault(file + ": not a checkpoint of this program");
      }
      int step = in.readInt();
      int count = in.readInt();
      Map<String, byte[]> values = new HashMap<>();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > size) {
          throw new DataFault(file + ": damaged, " + name + " can't have " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        values.put(name, bytes);
      }
      return new Saved(step, values);
    } catch (IOException e) {
      throw new DataFault(file + ": can't be read as a checkpoint: " + e.getMessage());
    }
  }
}
