// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fuzz;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.whosaid.fuzz.Run.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fuzzes one target after the other, and prints what each came to. */
@Command(
    name = "fuzz",
    description = "Looks for inputs that break what the fuzz tests say of any input.",
    mixinStandardHelpOptions = true)
final class Fuzzing implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "for each target (${DEFAULT-VALUE})")
  private long seconds;

  @Option(names = "--rounds", defaultValue = "1", description = "over all (${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--only",
      defaultValue = "",
      description = "targets in whose name this expression is found, such as Message")
  private Pattern only;

  @Option(
      names = "--classes",
      defaultValue = "target/test-classes",
      description = "where the fuzz tests lie (${DEFAULT-VALUE})")
  private Path classes;

  @Option(
      names = "--folder",
      defaultValue = "target/fuzz",
      description = "for corpora, logs and findings (${DEFAULT-VALUE})")
  private Path folder;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Fuzzing()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Target> targets =
        Target.below(classes).stream()
            .filter(target -> only.matcher(target.name()).find())
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    long executions = 0;
    int findings = 0;
    for (int round = 0; round < rounds; round++) {
      out.printf("%-50s %12s %8s  %s%n", "target", "executions", "slowest", "finding");
      for (Target target : targets) {
        Path own = Files.createDirectories(folder.resolve(target.name()));
        Outcome outcome = new Run(target, own).during(Duration.ofSeconds(seconds));
        executions += outcome.executions();
        findings += outcome.finding().isPresent() ? 1 : 0;
        print(outcome, out);
      }
      out.printf(Locale.ROOT, "%-50s %,12d %8s  %d%n", "in all", executions, "", findings);
      out.flush();
    }
    return findings == 0 ? 0 : 1;
  }

  private static void print(Outcome outcome, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-50s %,12d %6d s  %s%n",
        outcome.target().name(),
        outcome.executions(),
        outcome.slowestSeconds(),
        outcome.finding().orElse(""));
    out.flush();
  }
}
