// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.whosaid.observe.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills and troubles the bot for a while, counts its replies, and prints how it bore it. */
@Command(
    name = "chaos",
    description = "Counts the replies of a bot that is killed again and again: one for each link.",
    mixinStandardHelpOptions = true)
final class ChaosProgram implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--links", defaultValue = "1000", description = "shared (${DEFAULT-VALUE})")
  private int links;

  @Option(names = "--kills", defaultValue = "200", description = "in all (${DEFAULT-VALUE})")
  private int kills;

  @Option(
      names = "--minutes",
      defaultValue = "16",
      description = "of chaos, before all settles (${DEFAULT-VALUE})")
  private double minutes;

  @Option(names = "--nodes", defaultValue = "1", description = "bots (${DEFAULT-VALUE})")
  private int nodes;

  @Option(
      names = "--database",
      defaultValue = "SQLITE",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
  private Plan.Database database;

  @Option(names = "--seed", defaultValue = "20260314", description = "${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--smoke",
      arity = "0..1",
      description = "a slow Slack takes 8 s instead of 30, the database is away for 10 s, not 60")
  private boolean smoke;

  @Option(
      names = "--calmness",
      defaultValue = "20",
      description = "one in so many calls to Slack goes wrong, 0 for none (${DEFAULT-VALUE})")
  private int calmness;

  @Option(
      names = "--patience",
      defaultValue = "8",
      description = "minutes, at most, for all to settle (${DEFAULT-VALUE})")
  private double patience;

  @Option(names = "--folder", defaultValue = "target/chaos", description = "for databases and logs")
  private Path folder;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new ChaosProgram())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (nodes > 1 && database == Plan.Database.SQLITE) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "several bots need --database postgresql");
    }
    Files.createDirectories(folder);
    System.setErr(new PrintStream(Files.newOutputStream(folder.resolve("program.log")), true));
    Logging.toStandardError(Logging.Volume.NORMAL);
    try (Chaos chaos = new Chaos(plan())) {
      Conductor conductor = new Conductor(chaos);
      Reckoning reckoning = conductor.conduct();
      boolean good = print(chaos, conductor, reckoning);
      return good ? 0 : 1;
    }
  }

  private Plan plan() {
    return new Plan(
        new Plan.Size(links, kills, nodes, database, seed),
        Duration.ofSeconds(Math.round(minutes * 60)),
        Duration.ofSeconds(Math.round(patience * 60)),
        smoke ? Plan.Slowness.SMOKE : Plan.Slowness.REAL,
        calmness,
        everyOtherAtRandom(),
        folder);
  }

  /** As many kills at any moment as at all the points together. */
  private static List<Point> everyOtherAtRandom() {
    List<Point> points = new ArrayList<>();
    for (Point point : Point.values()) {
      if (point != Point.ANY) {
        points.add(point);
        points.add(Point.ANY);
      }
    }
    return points;
  }

  /** Whether all was as it should be. */
  private boolean print(Chaos chaos, Conductor conductor, Reckoning reckoning) {
    List<String> stale = conductor.stale();
    List<String> shortcomings = conductor.shortcomings();
    boolean good = reckoning.good() && stale.isEmpty() && shortcomings.isEmpty();
    row("bots, " + database.name().toLowerCase(Locale.ROOT), nodes);
    row("links", reckoning.links());
    row("kills", chaos.tally.kills());
    for (Point point : Point.values()) {
      row("  " + point.inWords, chaos.tally.of(point));
    }
    row("starts", chaos.tally.starts());
    for (Trouble trouble : Trouble.values()) {
      row(trouble.inWords, chaos.tally.of(trouble));
    }
    row("seconds", (int) conductor.since().toSeconds());
    row("replies", reckoning.replies());
    row("lost", reckoning.lost().size());
    row("doubled", reckoning.doubled().size());
    row("misplaced", reckoning.misplaced().size());
    row("not updated", stale.size());
    row("surplus messages taken away", chaos.tally.deletions());
    name("lost", reckoning.lost());
    name("doubled", reckoning.doubled());
    name("misplaced", reckoning.misplaced());
    name("not updated", stale);
    name("the run is worth less", shortcomings);
    out().println(good ? "passed" : "FAILED; what the bots wrote: " + folder.toAbsolutePath());
    out().flush();
    return good;
  }

  private void row(String what, int count) {
    out().printf(Locale.ROOT, "%-34s %8d%n", what, count);
  }

  private void name(String what, List<String> which) {
    which.forEach(one -> out().println(what + ": " + one));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
