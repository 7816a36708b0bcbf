// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.ServeInPublic;
import org.whosaid.load.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the bot under newsrooms' links for a long time, or under far too many for a short one. */
@Command(
    name = "soak",
    description = "Measures how steadily the bot runs: memory, threads, files, the time to answer.",
    mixinStandardHelpOptions = true)
final class SoakBenchmark implements Callable<Integer> {
  private static final int CHANNELS = 100;
  private static final int SITES = 60;

  @Spec private CommandSpec spec;

  @Option(
      names = "--minutes",
      defaultValue = "30",
      description = "of links (${DEFAULT-VALUE}); of an overload, 1")
  private double minutes;

  @Option(names = "--rate", defaultValue = "5", description = "links a second (${DEFAULT-VALUE})")
  private double rate;

  @Option(
      names = "--database",
      defaultValue = "SQLITE",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
  private Store.Kind database;

  @Option(
      names = "--overload",
      description = "instead, 200 links a second, and until all are answered")
  private boolean overload;

  @Option(
      names = "--drain",
      defaultValue = "30",
      description = "minutes that are waited behind an overload (${DEFAULT-VALUE})")
  private double drain;

  @Option(names = "--row", defaultValue = "60", description = "seconds a row (${DEFAULT-VALUE})")
  private int row;

  @Option(names = "--folder", defaultValue = "target/soak", description = "for database and log")
  private Path folder;

  @Mixin private Launch launch;

  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new SoakBenchmark());
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    launch.program(ServeInPublic.class.getName());
    Path fresh = Files.createTempDirectory(folder.toAbsolutePath(), "run");
    PrintWriter out = spec.commandLine().getOut();
    try (Store store = Store.open(database, fresh);
        Newsrooms newsrooms = Newsrooms.start(CHANNELS, SITES);
        BotProcess bot = newsrooms.hire(launch, store, fresh.resolve("bot.log"));
        Watch watch = Watch.over(bot, store)) {
      out.printf("%s, %s; its log and database: %s%n", database, launch, fresh);
      List<Bar> bars = overload ? overload(newsrooms, bot, watch) : soak(newsrooms, bot, watch);
      out.println();
      bars.forEach(out::println);
      out.flush();
      return bars.stream().allMatch(Bar::reached) ? 0 : 1;
    }
  }

  private List<Bar> soak(Newsrooms newsrooms, BotProcess bot, Watch watch) throws Exception {
    Soak soak = new Soak(rate, length(minutes), Duration.ofSeconds(row));
    return soak.run(newsrooms, bot, watch, spec.commandLine().getOut());
  }

  private List<Bar> overload(Newsrooms newsrooms, BotProcess bot, Watch watch) throws Exception {
    boolean usual = !spec.commandLine().getParseResult().hasMatchedOption("--minutes");
    int many = spec.commandLine().getParseResult().hasMatchedOption("--rate") ? (int) rate : 200;
    Duration of = length(usual ? 1 : minutes);
    Overload load = new Overload(many, of, length(drain), Duration.ofSeconds(row));
    return load.run(newsrooms, bot, watch, spec.commandLine().getOut());
  }

  private static Duration length(double minutes) {
    return Duration.ofMillis((long) (minutes * 60_000));
  }
}
