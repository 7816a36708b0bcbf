// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The network in ONNX Runtime. Safe for use by several threads, which wait for each other. */
public final class OnnxNetwork implements Network, AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";

  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * One batch at a time: its threads keep the processors busy and its numbers fill the memory. Nor
   * may the session be closed meanwhile, which would take the whole process with it.
   */
  private final Lock turn = new ReentrantLock(true);

  private OnnxNetwork(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Takes the network up from its file.
   *
   * @param file an ONNX file's bytes
   * @param threads how many work on one batch
   * @throws ModelUnusable if it isn't this kind of network, or ONNX Runtime doesn't work here
   */
  public static OnnxNetwork of(byte[] file, int threads) {
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // waiting threads must not burn the processors that the next stage needs
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OnnxNetwork network = new OnnxNetwork(environment, environment.createSession(file, options));
      try {
        network.check();
      } catch (ModelUnusable e) {
        network.close();
        throw e;
      }
      return network;
    } catch (OrtException e) {
      throw new ModelUnusable("the model's network can't be loaded: " + e.getMessage(), e);
    }
  }

  private static OrtEnvironment environment() {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false); // Windows would be told of every model and process
      return environment;
    } catch (OrtException | LinkageError e) {
      throw new ModelUnusable(
          "ONNX Runtime, which the model needs, can't be loaded on "
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + ": "
              + innermost(e),
          e);
    }
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private void check() throws OrtException {
    Set<String> inputs = session.getInputNames();
    if (!inputs.equals(Set.of(IDS, MASK, TYPES))) {
      throw new ModelUnusable(
          "the model's network takes in " + inputs + ", expected " + List.of(IDS, MASK, TYPES));
    }
    @Nullable NodeInfo output = session.getOutputInfo().get(HeadLayout.OUTPUT);
    if (output == null || !(output.getInfo() instanceof TensorInfo)) {
      throw new ModelUnusable(
          "the model's network gives "
              + session.getOutputNames()
              + ", expected "
              + HeadLayout.OUTPUT
              + " among them");
    }
    long[] shape = ((TensorInfo) output.getInfo()).getShape();
    if (shape.length != 3 || shape[2] != HeadLayout.WIDTH) {
      throw new ModelUnusable(
          "the model's network gives "
              + (shape.length == 0 ? 0 : shape[shape.length - 1])
              + " numbers a word, expected "
              + HeadLayout.WIDTH);
    }
  }

  @Override
  public List<WordScores> scores(List<WindowPieces> windows) {
    turn.lock();
    try {
      return run(windows);
    } finally {
      turn.unlock();
    }
  }

  private List<WordScores> run(List<WindowPieces> windows) {
    int longest = windows.stream().mapToInt(WindowPieces::length).max().orElse(0);
    if (longest == 0) {
      return List.of();
    }
    LongBuffer ids = LongBuffer.allocate(windows.size() * longest);
    LongBuffer types = LongBuffer.allocate(windows.size() * longest);
    LongBuffer mask = LongBuffer.allocate(windows.size() * longest);
    for (int row = 0; row < windows.size(); row++) {
      WindowPieces window = windows.get(row);
      for (int i = 0; i < window.length(); i++) {
        ids.put(row * longest + i, window.id(i));
        types.put(row * longest + i, window.raised(i) ? 1 : 0);
        mask.put(row * longest + i, 1);
      }
    }
    long[] shape = {windows.size(), longest};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        OrtSession.Result result =
            session.run(
                Map.of(IDS, idTensor, TYPES, typeTensor, MASK, maskTensor),
                Set.of(HeadLayout.OUTPUT))) {
      FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
      List<WordScores> scores = new ArrayList<>();
      for (int row = 0; row < windows.size(); row++) {
        scores.add(scores(numbers, row * longest, windows.get(row)));
      }
      return scores;
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed on " + windows.size() + " windows", e);
    }
  }

  private static WordScores scores(FloatBuffer numbers, int firstPiece, WindowPieces window) {
    int words = window.toWord() - window.fromWord();
    float[] rows = new float[words * HeadLayout.WIDTH];
    for (int word = 0; word < words; word++) {
      int piece = firstPiece + window.firstPiece(window.fromWord() + word);
      numbers.get(piece * HeadLayout.WIDTH, rows, word * HeadLayout.WIDTH, HeadLayout.WIDTH);
    }
    return new WordScores(rows);
  }

  @Override
  public void close() {
    turn.lock();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network can't be closed", e);
    } finally {
      turn.unlock();
    }
  }
}
