// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.whosaid.load.Times;

/**
 * Large newsrooms' links, for a long time.
 *
 * @param perSecond links, at random moments
 * @param row how long a stretch of time a row of the table is about
 */
record Soak(double perSecond, Duration length, Duration row) {
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);

  List<Bar> run(Newsrooms newsrooms, BotProcess bot, Watch watch, PrintWriter out)
      throws Exception {
    newsrooms.deliverTo(bot.events());
    Rows rows = new Rows(out, newsrooms, watch);
    rows.head();
    long begin = System.nanoTime();
    share(newsrooms, rows, begin);
    long end = System.nanoTime();
    drain(newsrooms, watch);
    rows.next();
    kinds(newsrooms.ledger().answered(), newsrooms.ledger().shares(), out);
    return bars(newsrooms, watch, watch.samples().between(begin, end));
  }

  private void share(Newsrooms newsrooms, Rows rows, long begin) throws Exception {
    Random chance = new Random(4_711);
    Sharing sharing = new Sharing(newsrooms);
    long nextRow = begin + row.toNanos();
    long at = begin;
    while (at - begin < length.toNanos()) {
      waitUntil(at);
      sharing.next();
      if (System.nanoTime() - nextRow >= 0) {
        rows.next();
        nextRow += row.toNanos();
      }
      at += (long) (-Math.log(1 - chance.nextDouble()) / perSecond * 1e9);
    }
  }

  private static void waitUntil(long at) {
    for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void drain(Newsrooms newsrooms, Watch watch) throws Exception {
    long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
    while ((watch.waiting() > 0 || newsrooms.ledger().unanswered() > 0)
        && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }

  private static void kinds(List<Ledger.Answered> answered, List<Share> shares, PrintWriter out) {
    out.printf(
        "%n  %-24s %7s %9s %7s %7s %7s %7s%n",
        "from a link to its answer, ms", "shared", "answered", "p50", "p90", "p99", "max");
    for (Share.Kind kind : Share.Kind.values()) {
      Times times = times(answered, one -> one.share().kind() == kind);
      out.printf(
          Locale.ROOT,
          "  %-29s %7d %9d %7.0f %7.0f %7.0f %7.0f%n",
          kind.words,
          shares.stream().filter(one -> one.kind() == kind).count(),
          answered.stream().filter(one -> one.share().kind() == kind).count(),
          times.within(0.5),
          times.within(0.9),
          times.within(0.99),
          times.within(1));
    }
  }

  private static Times times(List<Ledger.Answered> of, Predicate<Ledger.Answered> which) {
    return Times.of(of.stream().filter(which).mapToLong(Ledger.Answered::nanos));
  }

  private static List<Bar> bars(Newsrooms newsrooms, Watch watch, Samples seen) throws Exception {
    Times answers = times(newsrooms.ledger().answered(), one -> one.share().kind().withoutNetwork);
    Times acks = Rows.acks(newsrooms.slack().deliveries());
    List<Bar> bars = new ArrayList<>();
    bars.add(Bar.atMost("link to answer, half of them", "%.0f ms", answers.within(0.5), 500));
    bars.add(Bar.atMost("link to answer, 99 of 100", "%.0f ms", answers.within(0.99), 2_000));
    bars.add(Bar.atMost("acknowledged, 99 of 100", "%.0f ms", acks.within(0.99), 100));
    bars.add(Bars.memory(seen));
    bars.add(
        Bar.atMost(
            "memory's growth, last third to the one before",
            "%.1f %%",
            100 * seen.growth(one -> one.bot().residentMegabytes()),
            5));
    bars.add(
        Bar.atMost("threads' growth", "%.1f %%", 100 * seen.growth(one -> one.bot().threads()), 5));
    bars.add(
        Bar.atMost(
            "open files' growth", "%.1f %%", 100 * seen.growth(one -> one.bot().files()), 5));
    bars.add(Bar.none("jobs left in the queue", watch.waiting()));
    bars.addAll(Bars.oneAnswerEach(newsrooms, watch.waiting()));
    return bars;
  }
}
