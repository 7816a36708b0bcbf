// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whosaid.claim.model.Learnt;
import org.whosaid.claim.model.ModelCard;
import org.whosaid.claim.model.OnnxNetwork;
import org.whosaid.claim.model.PairWeights;
import org.whosaid.claim.model.Sha256;
import org.whosaid.claim.model.SpanWeights;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a trained network as the product's two files, judged and calibrated on the dev part. */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class Export implements Runnable {
  private static final int THREADS = 2;

  /**
   * An attribution makes a claim if it is more probably right than not. Scores are calibrated on
   * PolNeAR, whose annotators left out about as much as they disagree on, so that claims are right
   * more often than this says.
   */
  private static final double LEAST_SCORE = 0.5;

  @Option(names = "--corpus", required = true, description = "PolNeAR, with train and dev")
  private Path corpus;

  @Option(names = "--instances", required = true, description = "PolNeAR dev as CofeNet has it")
  private Path instances;

  @Option(names = "--run", required = true, description = "the folder of the training run")
  private Path run;

  @Option(names = "--encoder", defaultValue = "bge-small")
  private String encoder;

  @Option(names = "--name", required = true, description = "the model's identity")
  private String name;

  @Option(names = "--out", required = true, description = "the folder for the two files")
  private Path out;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Export()).execute(arguments));
  }

  @Override
  public void run() {
    Checkpoint.Saved trained = Checkpoint.read(run.resolve("checkpoint"));
    OnnxExport export = new OnnxExport(EncoderKind.of(encoder), trained);
    SpanWeights spans = new SpanWeights(trained.doubles("spans"));
    PairWeights pairs = new PairWeights(trained.doubles("pairs"));
    DevArticles dev = DevArticles.read(corpus, instances);
    byte[] exact = export.exact();
    byte[] quantized = export.quantized();
    List<String> notes = new ArrayList<>(RunPlan.kept(run.resolve("plan.txt")));
    Learnt learnt;
    try (OnnxNetwork network = OnnxNetwork.of(quantized, THREADS)) {
      RememberingNetwork remembering = new RememberingNetwork(network);
      learnt = dev.tuned(remembering, spans, pairs);
      note(notes, "PolNeAR dev, 8 bits as shipped:\n" + dev.scores(remembering, learnt).table());
      List<Judged> judged = dev.judged(remembering, learnt);
      Reliability reliability = Reliability.of(judged);
      note(
          notes,
          String.format(
              Locale.ROOT,
              "reliability on the same articles, expected error %.3f:\n%s",
              reliability.expectedError(),
              reliability.table()));
    }
    try (OnnxNetwork network = OnnxNetwork.of(exact, THREADS)) {
      note(notes, "PolNeAR dev, 32 bits:\n" + dev.scores(network, learnt).table());
    }
    ModelCard card = ModelCard.of(name, Sha256.of(quantized), LEAST_SCORE, learnt, notes);
    write(quantized, card.json());
  }

  private static void note(List<String> notes, String text) {
    System.out.println(text);
    notes.addAll(text.lines().toList());
  }

  private void write(byte[] network, String card) {
    try {
      Files.createDirectories(out);
      Files.write(out.resolve("attributions.onnx"), network);
      Files.writeString(out.resolve("attributions.json"), card);
    } catch (IOException e) {
      throw new UncheckedIOException("the model can't be written to " + out, e);
    }
  }
}
