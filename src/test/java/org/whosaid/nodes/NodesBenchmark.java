// SPDX-License-Identifier: Apache-2.0
package org.whosaid.nodes;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.whosaid.load.Times;
import org.whosaid.soak.Launch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one, two and four bots on one PostgreSQL; kills one of two. */
@Command(
    name = "nodes",
    description = "Measures what a link, and an idle bot, costs the database that bots share.",
    mixinStandardHelpOptions = true)
final class NodesBenchmark implements Callable<Integer> {
  private static final int NEWSROOMS = 50;
  private static final int STORIES = 8;
  private static final int LATE = 11; // seconds after which PostgreSQL's counts are complete

  @Spec private CommandSpec spec;

  @Option(
      names = "--nodes",
      split = ",",
      defaultValue = "1,2,4",
      description = "how many bots, one run each (${DEFAULT-VALUE}); 0 for none")
  private List<Integer> nodes = List.of();

  @Option(names = "--links", defaultValue = "400", description = "a run (${DEFAULT-VALUE})")
  private int links;

  @Option(
      names = "--idle",
      defaultValue = "15",
      description = "seconds with nothing to do before them (${DEFAULT-VALUE})")
  private int idle;

  @Option(
      names = "--kill",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "at the end, kill one of two bots")
  private boolean kill;

  @Option(names = "--folder", defaultValue = "target/nodes", description = "for database and logs")
  private Path folder;

  @Mixin private Launch launch;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new NodesBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(folder);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s, %d links a run%n", launch, links);
    out.printf(
        "%5s %7s %6s %6s | %-60s | %s%n",
        "bots", "links/s", "ack50", "ack99", "a link, above idling", "a second of idling");
    out.printf(
        "%5s %7s %6s %6s | %6s %6s %5s %8s %7s %7s %7s %7s | %6s %6s %7s %7s%n",
        "", "", "ms", "ms", "trans.", "stmts", "rows", "WAL B", "images", "kept B", "db ms",
        "bot ms", "trans.", "stmts", "db ms", "bot ms");
    for (int count : nodes) {
      if (count > 0) {
        measure(count, out);
      }
    }
    if (kill) {
      takeOver(out);
    }
    return 0;
  }

  private Path fresh() throws Exception {
    return Files.createTempDirectory(folder.toAbsolutePath(), "run");
  }

  private void measure(int count, PrintWriter out) throws Exception {
    try (Newsrooms newsrooms = new Newsrooms(NEWSROOMS, STORIES);
        Floor floor = new Floor(count, launch, newsrooms, fresh())) {
      warmUp(floor, count);
      TimeUnit.SECONDS.sleep(LATE);
      Work first = floor.server().work();
      double firstCpu = floor.botCpuSeconds();
      TimeUnit.SECONDS.sleep(idle);
      Work second = floor.server().work();
      double secondCpu = floor.botCpuSeconds();
      long begin = System.nanoTime();
      Times acknowledged = floor.share(links);
      floor.awaitAnswers();
      double seconds = (System.nanoTime() - begin) / 1e9;
      TimeUnit.SECONDS.sleep(LATE);
      Work third = floor.server().work();
      double thirdCpu = floor.botCpuSeconds();
      Work nothing = second.since(first);
      Work work = third.since(second);
      double botIdle = (secondCpu - firstCpu) / nothing.seconds();
      double bot = thirdCpu - secondCpu - botIdle * work.seconds();
      out.printf(
          Locale.ROOT,
          "%5d %7.1f %6.1f %6.1f |",
          count,
          links / seconds,
          acknowledged.within(0.5),
          acknowledged.within(0.99));
      perLink(work.without(nothing), bot, out);
      perSecond(nothing, botIdle, out);
      out.flush();
    }
  }

  /** Each story is read once; then every bot gets to know the newsrooms. */
  private static void warmUp(Floor floor, int rounds) throws Exception {
    floor.share(STORIES);
    floor.awaitAnswers();
    floor.share(NEWSROOMS * rounds);
    floor.awaitAnswers();
  }

  private void perLink(Work work, double botCpu, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        " %6.1f %6.1f %5.1f %8.0f %7.2f %7.0f %7.2f %7.2f |",
        work.transactions() / links,
        work.statements() / links,
        work.rows() / links,
        work.walBytes() / links,
        work.pageImages() / links,
        work.keptBytes() / links,
        1_000 * work.cpuSeconds() / links,
        1_000 * botCpu / links);
  }

  private static void perSecond(Work work, double botCpu, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        " %6.1f %6.1f %7.2f %7.2f%n",
        work.transactions() / work.seconds(),
        work.statements() / work.seconds(),
        1_000 * work.cpuSeconds() / work.seconds(),
        1_000 * botCpu);
  }

  private void takeOver(PrintWriter out) throws Exception {
    try (Newsrooms newsrooms = new Newsrooms(NEWSROOMS, STORIES);
        Floor floor = new Floor(2, launch, newsrooms, fresh())) {
      warmUp(floor, 1);
      Takeover found = floor.kill(NEWSROOMS);
      out.printf(
          Locale.ROOT,
          "one of two bots killed with %d jobs in hand: all links answered after %.1f s, %d twice%n",
          found.inHand(),
          found.seconds(),
          found.twice());
      out.flush();
    }
  }
}
