// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what predicted attributions are worth on articles of PolNeAR. */
@Command(
    name = "evaluate",
    description = "Scores attributions on PolNeAR: exact spans and whole attributions.",
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int NOT_READ = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--instances",
      required = true,
      paramLabel = "FILE",
      description = "the articles as CofeNet publishes them: JSON lines of tokens, labels, id")
  private Path instances;

  @Option(
      names = "--texts",
      required = true,
      paramLabel = "FOLDER",
      description = "the articles' texts: ID.txt")
  private Path texts;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FOLDER",
      description = "their annotations: ID_ANNOTATOR.ann; the first annotator counts")
  private Path gold;

  @Option(
      names = "--predictions",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "what \"whosaid extract\" wrote for these texts")
  private Path predictions;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Evaluate()).execute(args));
  }

  @Override
  public Integer call() {
    PrintWriter complaints = spec.commandLine().getErr();
    try {
      PolnearScorer scorer = PolnearScorer.read(instances, texts, gold);
      PolnearScores scores = scorer.score(Predictions.read(predictions, scorer.texts()));
      int unpredicted = scores.coverage().unpredicted().size();
      if (unpredicted > 0) {
        complaints.println("articles without a prediction, counted as empty: " + unpredicted);
      }
      spec.commandLine().getOut().print(scores.table());
      spec.commandLine().getOut().flush();
      return DONE;
    } catch (DataFault e) {
      complaints.println(e.getMessage());
      return NOT_READ;
    }
  }
}
