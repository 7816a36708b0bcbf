// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.claim.model.WordPieces;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the attribution model, from where the last run stopped. */
@Command(name = "train", mixinStandardHelpOptions = true)
public final class Train implements Runnable {
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
  private static final int REPORT = 20;

  /** Our own examples are few; each is read so often in an epoch. */
  private static final int OWN_COPIES = 2;

  @Option(names = "--corpus", required = true, description = "PolNeAR, with train and dev")
  private Path corpus;

  @Option(names = "--examples", description = "marked examples of our own")
  private List<Path> examples = new ArrayList<>();

  @Option(names = "--encoder", defaultValue = "bge-small")
  private String encoder;

  @Option(names = "--run", required = true, description = "the folder of this run")
  private Path run;

  @Option(names = "--epochs", defaultValue = "4")
  private int epochs;

  @Option(names = "--rate", defaultValue = "1.5e-4")
  private double rate;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--most-steps", defaultValue = "0", description = "stop after so many, 0: never")
  private int mostSteps;

  public static void main(String[] arguments) {
    // the library's threads would keep the process alive
    System.exit(new CommandLine(new Train()).execute(arguments));
  }

  @Override
  public void run() {
    EncoderKind kind = EncoderKind.of(encoder);
    List<AnnotatedArticle> articles = new ArrayList<>(PolnearCorpus.read(corpus.resolve("train")));
    for (Path folder : examples) {
      List<AnnotatedArticle> own = MarkedExamples.read(folder);
      for (int i = 0; i < OWN_COPIES; i++) {
        articles.addAll(own);
        own.forEach(article -> articles.addAll(Contents.of(article)));
      }
    }
    Lessons lessons = new Lessons(WordPieces.load(), articles, seed);
    Engine engine = Engine.getEngine("PyTorch");
    JniUtils.setGradMode(false);
    engine.setRandomSeed((int) seed);
    try (NDManager manager = engine.newBaseManager()) {
      Trainer trainer =
          new Trainer(engine, manager, kind, Weights.published(kind, manager, seed));
      Files.createDirectories(run);
      Path checkpoint = run.resolve("checkpoint");
      if (Files.exists(checkpoint)) {
        trainer.resume(checkpoint);
      }
      learn(trainer, lessons, checkpoint);
    } catch (IOException e) {
      throw new DataFault("the run's folder can't be made: " + e.getMessage());
    }
  }

  private void learn(Trainer trainer, Lessons lessons, Path checkpoint) {
    List<List<List<Lesson>>> batches = new ArrayList<>();
    int total = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      batches.add(lessons.epoch(epoch));
      total += batches.get(epoch).size();
    }
    Schedule schedule = new Schedule(total, rate);
    long saved = System.nanoTime();
    long begun = System.nanoTime();
    int first = trainer.step();
    int end = 0;
    double sum = 0;
    long pieces = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      int start = end;
      end += batches.get(epoch).size();
      while (trainer.step() < end) {
        List<Lesson> batch = batches.get(epoch).get(trainer.step() - start);
        sum += trainer.learn(batch, schedule.rate(trainer.step() + 1));
        pieces += batch.stream().mapToInt(l -> l.pieces().length()).sum();
        if (trainer.step() % REPORT == 0) {
          double seconds = (System.nanoTime() - begun) / 1e9;
          double left = seconds / (trainer.step() - first) * (total - trainer.step());
          System.out.printf(
              "epoch %d  step %d of %d  loss %.4f  %.0f pieces/s  %.0f min left%n",
              epoch + 1, trainer.step(), total, sum / REPORT, pieces / seconds, left / 60);
          sum = 0;
        }
        if (System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos()) {
          trainer.save(checkpoint);
          saved = System.nanoTime();
        }
        if (trainer.step() == mostSteps) {
          return;
        }
      }
      trainer.save(checkpoint);
    }
  }
}
