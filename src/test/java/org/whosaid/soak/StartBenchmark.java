// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.whosaid.load.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the bot several times and prints how long it took until it answered. */
@Command(
    name = "start",
    description = "Measures how long the bot takes from its start until it answers.",
    mixinStandardHelpOptions = true)
final class StartBenchmark implements Callable<Integer> {
  private static final double MOST_SECONDS = 2.5;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Spec private CommandSpec spec;

  @Option(names = "--runs", defaultValue = "5", description = "starts (${DEFAULT-VALUE})")
  private int runs;

  @Option(
      names = "--database",
      defaultValue = "SQLITE",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
  private Store.Kind database;

  @Option(names = "--folder", defaultValue = "target/start", description = "for database and log")
  private Path folder;

  @Mixin private Launch launch;

  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new StartBenchmark());
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    Path fresh = Files.createTempDirectory(folder.toAbsolutePath(), "run");
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s, %s%n", database, launch);
    out.printf("%4s %8s %8s %6s  %s%n", "run", "seconds", "cpu s", "MB", "as the bot tells");
    double[] seconds = new double[runs];
    try (Store store = Store.open(database, fresh);
        Newsrooms newsrooms = Newsrooms.start(1, 1)) {
      for (int i = 0; i < runs; i++) {
        seconds[i] = start(newsrooms, store, fresh.resolve("bot-" + i + ".log"), i + 1);
      }
    }
    Arrays.sort(seconds);
    Bar bar = Bar.atMost("from start to ready, median", "%.2f s", seconds[runs / 2], MOST_SECONDS);
    out.println(bar);
    out.flush();
    return bar.reached() ? 0 : 1;
  }

  private double start(Newsrooms newsrooms, Store store, Path log, int run) throws IOException {
    long begin = System.nanoTime();
    try (BotProcess bot = newsrooms.hireForOne(launch, store, log)) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      ProcessFigures figures = bot.figures();
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%4d %8.2f %8.2f %6.0f  %s%n",
              run,
              seconds,
              figures.cpuSeconds(),
              figures.residentMegabytes(),
              told(log));
      spec.commandLine().getOut().flush();
      return seconds;
    }
  }

  /** The line about the phases, which the bot writes when all is begun. */
  private static String told(Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String told = "";
    while (told.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      told = toldSoFar(log);
    }
    return told;
  }

  private static String toldSoFar(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains("started in "))
        .map(line -> line.substring(line.indexOf("started in ")))
        .findFirst()
        .orElse("");
  }
}
