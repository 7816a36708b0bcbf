// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.whosaid.observe.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a {@link Load} on the bot, with each database, and prints how it bore it. */
@Command(
    name = "load",
    description = "Measures how fast events are acknowledged under load, and that none is lost.",
    mixinStandardHelpOptions = true)
final class LoadBenchmark implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rate",
      defaultValue = "200",
      description = "events a second (${DEFAULT-VALUE})")
  private int rate;

  @Option(names = "--seconds", defaultValue = "40", description = "of load (${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--drain",
      defaultValue = "40",
      description = "seconds that the jobs are given behind the load (${DEFAULT-VALUE})")
  private int drain;

  @Option(
      names = "--databases",
      split = ",",
      defaultValue = "SQLITE,POSTGRESQL",
      description = "${COMPLETION-CANDIDATES}")
  private List<Store.Kind> kinds;

  @Option(names = "--folder", defaultValue = "target/load", description = "for databases and log")
  private Path folder;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (kinds.size() > 1) {
      return eachAlone();
    }
    Files.createDirectories(folder);
    System.setErr(new PrintStream(Files.newOutputStream(folder.resolve("bot.log")), true));
    Logging.toStandardError(Logging.Volume.NORMAL);
    Path fresh = Files.createTempDirectory(folder.toAbsolutePath(), "run");
    try (Store store = Store.open(kinds.get(0), fresh)) {
      Outcome outcome = new Load(rate, seconds, Duration.ofSeconds(drain)).on(store);
      print(store, outcome);
      return outcome.lost() == 0 ? 0 : 1;
    }
  }

  /** Each in a process of its own: a second load would find everything compiled by the first. */
  private int eachAlone() throws Exception {
    int worst = 0;
    for (Store.Kind kind : kinds) {
      List<String> command =
          List.of(
              ProcessHandle.current().info().command().orElse("java"),
              "-Xmx2g",
              "-classpath",
              System.getProperty("java.class.path"),
              LoadBenchmark.class.getName(),
              "--databases=" + kind,
              "--rate=" + rate,
              "--seconds=" + seconds,
              "--drain=" + drain,
              "--folder=" + folder);
      worst = Math.max(worst, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
    return worst;
  }

  private void print(Store store, Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%n%s: %d events/s offered, %.1f answered, %d refused; machine's load %.1f%n",
        store.kind(),
        rate,
        outcome.perSecond(),
        outcome.refused(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    out.printf("  %-34s %8s %8s %8s %8s%n", "acknowledged after ms", "p50", "p90", "p99", "max");
    row("all", outcome.times(one -> true));
    row("of the first second", outcome.times(one -> one.event().atNanos() < 1e9));
    row("behind the first ten seconds", outcome.times(one -> one.event().atNanos() > 1e10));
    row("with a row for the queue", outcome.times(one -> one.event().kind().leavesJob));
    row("without", outcome.times(one -> !one.event().kind().leavesJob));
    row("of which the sender itself was late", outcome.late());
    out.printf(
        Locale.ROOT,
        "  the very first: %.1f ms%n"
            + "  jobs: %d taken in, %d done %s behind the load, %d waiting, %d lost%n",
        outcome.times(one -> one.event().atNanos() == 0).within(1),
        outcome.withJobs(),
        outcome.done(),
        outcome.drained().truncatedTo(ChronoUnit.SECONDS),
        outcome.withJobs() - outcome.done() - outcome.lost(),
        outcome.lost());
    out.flush();
  }

  private void row(String of, Times times) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "  %-34s %8.1f %8.1f %8.1f %8.1f%n",
            of,
            times.within(0.5),
            times.within(0.9),
            times.within(0.99),
            times.within(1));
  }
}
