// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.claim.model.WordPieces;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the attribution model; goes on where the run in the same folder was stopped. */
@Command(
    name = "train",
    description = "Trains the attribution model, from where the run in this folder was stopped.",
    mixinStandardHelpOptions = true)
final class Train implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int NOT_TRAINED = 1;

  /** Our own examples are few; each is read so often in an epoch. */
  private static final int OWN_COPIES = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FOLDER",
      description = "PolNeAR, with the folders train and dev")
  private Path corpus;

  @Option(
      names = "--instances",
      required = true,
      paramLabel = "FILE",
      description = "PolNeAR's development part as CofeNet publishes it")
  private Path instances;

  @Option(names = "--examples", paramLabel = "FOLDER", description = "marked examples of our own")
  private List<Path> examples = new ArrayList<>();

  @Option(names = "--encoder", defaultValue = "bge-small", description = "minilm or bge-small")
  private String encoder;

  @Option(names = "--run", required = true, paramLabel = "FOLDER", description = "of this run")
  private Path run;

  @Option(names = "--epochs", defaultValue = "3")
  private int epochs;

  @Option(names = "--rate", defaultValue = "1.5e-4", description = "the highest rate of learning")
  private double rate;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  public static void main(String[] arguments) {
    // the library's threads would keep the process alive
    System.exit(new CommandLine(new Train()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      EncoderKind kind = EncoderKind.of(encoder);
      List<AnnotatedArticle> articles = articles();
      RunPlan plan = new RunPlan(kind.key(), epochs, rate, seed, RunPlan.fingerprint(articles));
      Files.createDirectories(run);
      plan.keep(run.resolve("plan.txt"));
      train(kind, articles, plan, out);
      return DONE;
    } catch (DataFault e) {
      spec.commandLine().getErr().println(e.getMessage());
      return NOT_TRAINED;
    }
  }

  private List<AnnotatedArticle> articles() {
    List<AnnotatedArticle> articles = new ArrayList<>(PolnearCorpus.read(corpus.resolve("train")));
    for (Path folder : examples) {
      List<AnnotatedArticle> own = MarkedExamples.read(folder);
      for (int i = 0; i < OWN_COPIES; i++) {
        articles.addAll(own);
        own.forEach(article -> articles.addAll(Contents.of(article)));
      }
    }
    return articles;
  }

  private void train(
      EncoderKind kind, List<AnnotatedArticle> articles, RunPlan plan, PrintWriter out) {
    DevArticles dev = DevArticles.read(corpus, instances);
    Lessons lessons = new Lessons(WordPieces.load(), articles, seed);
    Engine engine = Engine.getEngine("PyTorch");
    JniUtils.setGradMode(false);
    engine.setRandomSeed((int) seed);
    try (NDManager manager = engine.newBaseManager()) {
      Weights weights = Weights.published(kind, manager, seed);
      Trainer trainer = new Trainer(engine, manager, kind, weights);
      Course course = new Course(trainer, lessons, plan, run, out);
      course.run(
          () ->
              out.println(
                  dev.scores(trainer.network(manager), DevArticles.untuned(trainer)).table()));
    }
  }
}
