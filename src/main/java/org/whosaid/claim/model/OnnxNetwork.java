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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The network in ONNX Runtime. Safe for use by several threads. */
public final class OnnxNetwork implements Network, AutoCloseable {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";

  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * Each reads a window by itself. ONNX Runtime's own threads share every multiplication instead,
   * and wait for each other so often that a window takes a quarter longer.
   */
  private final ExecutorService readers;

  private boolean closed; // guarded by this

  private OnnxNetwork(OrtEnvironment environment, OrtSession session, int threads) {
    this.environment = environment;
    this.session = session;
    this.readers = Executors.newFixedThreadPool(threads, OnnxNetwork::reader);
  }

  /**
   * Takes the network up from its file.
   *
   * @param file an ONNX file's bytes
   * @param threads how many windows are read at the same time
   * @throws ModelUnusable if it isn't this kind of network, or ONNX Runtime doesn't work here
   */
  public static OnnxNetwork of(byte[] file, int threads) {
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1); // the caller's
      options.setInterOpNumThreads(1);
      OnnxNetwork network =
          new OnnxNetwork(environment, environment.createSession(file, options), threads);
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

  private static Thread reader(Runnable work) {
    Thread thread = new Thread(work, "reader");
    thread.setDaemon(true);
    return thread;
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
    List<Future<WordScores>> scores =
        windows.stream().map(window -> readers.submit(() -> scores(window))).toList();
    return scores.stream().map(OnnxNetwork::result).toList();
  }

  private static WordScores result(Future<WordScores> scores) {
    try {
      return scores.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the network read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the network failed on a window", e.getCause());
    }
  }

  private WordScores scores(WindowPieces window) throws OrtException {
    LongBuffer ids = LongBuffer.allocate(window.length());
    LongBuffer types = LongBuffer.allocate(window.length());
    LongBuffer mask = LongBuffer.allocate(window.length());
    for (int i = 0; i < window.length(); i++) {
      ids.put(i, window.id(i));
      types.put(i, window.raised(i) ? 1 : 0);
      mask.put(i, 1);
    }
    long[] shape = {1, window.length()};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        OrtSession.Result result =
            session.run(
                Map.of(IDS, idTensor, TYPES, typeTensor, MASK, maskTensor),
                Set.of(HeadLayout.OUTPUT))) {
      return scores(((OnnxTensor) result.get(0)).getFloatBuffer(), window);
    }
  }

  private static WordScores scores(FloatBuffer numbers, WindowPieces window) {
    int words = window.toWord() - window.fromWord();
    float[] rows = new float[words * HeadLayout.WIDTH];
    for (int word = 0; word < words; word++) {
      int piece = window.firstPiece(window.fromWord() + word);
      numbers.get(piece * HeadLayout.WIDTH, rows, word * HeadLayout.WIDTH, HeadLayout.WIDTH);
    }
    return new WordScores(rows);
  }

  /**
   * Waits for the windows that are being read, as a session closed meanwhile would take the process
   * with it; who waits for others hears that they were cancelled.
   */
  @Override
  public synchronized void close() {
    readers.shutdownNow().forEach(window -> ((Future<?>) window).cancel(false));
    if (closed) {
      return;
    }
    closed = true;
    boolean interrupted = false;
    while (!readers.isTerminated()) {
      try {
        readers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network can't be closed", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
