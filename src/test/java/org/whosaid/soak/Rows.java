// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.whosaid.load.Times;
import org.whosaid.practice.Delivery;

/** The table: what was seen in each stretch of time, as it ends. */
final class Rows {
  private final PrintWriter out;
  private final Newsrooms newsrooms;
  private final Watch watch;
  private final long begin = System.nanoTime();
  private long from = begin;
  private int deliveriesBefore;
  private double ownBefore = ownCpuSeconds();

  Rows(PrintWriter out, Newsrooms newsrooms, Watch watch) {
    this.out = out;
    this.newsrooms = newsrooms;
    this.watch = watch;
  }

  void head() {
    out.printf(
        "%n%7s %6s %7s %6s %7s | %5s %5s %5s | %6s %6s %6s | %6s %6s%n",
        "seconds", "MB", "threads", "files", "waiting", "ack50", "ack99", "max", "p50", "p90",
        "p99", "cpu", "harn.");
    out.flush();
  }

  /** Prints what was seen since the last row. */
  void next() {
    long to = System.nanoTime();
    Samples seen = watch.samples().between(from, to);
    Times answered = answered(newsrooms.ledger().answered(), from, to);
    List<Delivery> deliveries = newsrooms.slack().deliveries();
    Times acks = acks(deliveries.subList(deliveriesBefore, deliveries.size()));
    double own = ownCpuSeconds();
    double seconds = (to - from) / 1e9;
    out.printf(
        Locale.ROOT,
        "%7.0f %6.0f %7.0f %6.0f %7.0f | %5.0f %5.0f %5.0f | %6.0f %6.0f %6.0f | %5.0f%% %5.0f%%%n",
        (to - begin) / 1e9,
        seen.mean(one -> one.bot().residentMegabytes()),
        seen.most(one -> one.bot().threads()),
        seen.most(one -> one.bot().files()),
        seen.most(Watch.Sample::waiting),
        acks.within(0.5),
        acks.within(0.99),
        acks.within(1),
        answered.within(0.5),
        answered.within(0.9),
        answered.within(0.99),
        100 * seen.cpuSeconds() / seconds,
        100 * (own - ownBefore) / seconds);
    out.flush();
    from = to;
    deliveriesBefore = deliveries.size();
    ownBefore = own;
  }

  /** How long the bot took to take in what it was brought. */
  static Times acks(List<Delivery> deliveries) {
    return Times.of(deliveries.stream().mapToLong(one -> one.took().toNanos()));
  }

  /** From the sharing to the answer, of what was answered meanwhile and kept waiting by no site. */
  private static Times answered(List<Ledger.Answered> all, long from, long to) {
    return Times.of(
        all.stream()
            .filter(one -> one.share().kind().withoutNetwork)
            .filter(one -> one.atNanos() - from >= 0 && one.atNanos() - to < 0)
            .mapToLong(Ledger.Answered::nanos));
  }

  /** Processor time of this process: the sender, Slack's stand-in and the sites. */
  private static double ownCpuSeconds() {
    com.sun.management.OperatingSystemMXBean machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return machine.getProcessCpuTime() / 1e9;
  }
}
