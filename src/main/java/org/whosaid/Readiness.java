// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.whosaid.observe.Build;
import org.whosaid.observe.Health;
import org.whosaid.observe.HealthCheck;
import org.whosaid.observe.Measure;
import org.whosaid.observe.Metrics;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackSdk;
import org.whosaid.store.Backlog;
import org.whosaid.store.SqlJobs;
import org.whosaid.store.StoreFailed;

/** Whether the service does its work: one check a part, and the gauges that show the same. */
final class Readiness {
  /** The oldest job may be so old, if nothing at all gets done. */
  private static final Duration STUCK = Duration.ofMinutes(5);

  private static final Duration FRESH = Duration.ofSeconds(5);

  /** For so long what the check saw may stand for what it would see. */
  private static final Duration SHOWN = Duration.ofMinutes(1);

  private static final Duration SLACK_FRESH = Duration.ofMinutes(1);
  private static final long LEAST_DISK = 50_000_000;

  private final List<HealthCheck> checks = new ArrayList<>();
  private final Metrics metrics;

  Readiness(Metrics metrics) {
    this.metrics = requireNonNull(metrics, "metrics");
  }

  List<HealthCheck> checks() {
    return List.copyOf(checks);
  }

  /**
   * What every service has.
   *
   * @param stopping whether it is on its way out
   * @param file the database's, if it is one
   * @param model which one has been loaded
   */
  void of(BooleanSupplier stopping, SqlJobs jobs, Optional<Path> file, String model) {
    check("service", () -> stopping.getAsBoolean() ? Health.down("stopping") : Health.up("runs"));
    check("model", () -> Health.up(model));
    check("database", () -> database(jobs));
    file.ifPresent(this::disk);
    queue(jobs);
    String java = System.getProperty("java.version", "");
    metrics.watch(Measure.BUILD, () -> 1, Build.version(), java, model);
  }

  /** Asked in earnest: a job is taken in, and not kept. */
  private static Health database(SqlJobs jobs) {
    jobs.rehearse();
    return Health.up("writes");
  }

  private void disk(Path file) {
    check("disk", () -> disk(free(file)));
    metrics.watch(Measure.DISK_FREE, () -> orNone(() -> (double) free(file)));
  }

  /** The check looks; the gauges show what it saw, so that figures never wait for the database. */
  private void queue(SqlJobs jobs) {
    Recent<Backlog> backlog = new Recent<>(() -> look(jobs), FRESH);
    check("queue", () -> queue(backlog.get(), jobs));
    show(backlog, Measure.QUEUE_JOBS, Backlog::waiting, "waiting");
    show(backlog, Measure.QUEUE_JOBS, Backlog::inHand, "in_hand");
    show(backlog, Measure.QUEUE_JOBS, Backlog::later, "later");
    show(backlog, Measure.QUEUE_OLDEST, seen -> seen.oldest().toSeconds());
  }

  private Backlog look(SqlJobs jobs) {
    try {
      return jobs.backlog();
    } catch (StoreFailed e) {
      metrics.count(Measure.DATABASE_ERRORS, "gauge");
      throw e;
    }
  }

  private void show(
      Recent<Backlog> backlog,
      Measure measure,
      ToDoubleFunction<Backlog> figure,
      String... labels) {
    metrics.watch(
        measure, () -> backlog.known(SHOWN).map(figure::applyAsDouble).orElse(Double.NaN), labels);
  }

  private static Health queue(Backlog backlog, SqlJobs jobs) {
    String words =
        "%d waiting, %d in hand, %d later, the oldest for %d s"
            .formatted(
                backlog.waiting(), backlog.inHand(), backlog.later(), backlog.oldest().toSeconds());
    boolean late = backlog.oldest().compareTo(STUCK) > 0;
    return late && jobs.sinceLast().compareTo(STUCK) > 0
        ? Health.down("stands still: " + words)
        : Health.up(words);
  }

  /** Over HTTP there is no connection to look at: Slack is asked, unless it just answered. */
  void slack(LastAnswer heard, SlackSdk sdk) {
    check("slack", () -> heard.within(SLACK_FRESH) ? Health.up("answers") : ask(sdk));
  }

  private static Health ask(SlackSdk sdk) {
    try {
      sdk.knock();
      return Health.up("answers");
    } catch (SlackCallFailed e) {
      return Health.down(e.getMessage());
    }
  }

  /** The connection that we opened. */
  void socket(BooleanSupplier connected) {
    check(
        "socket",
        () -> connected.getAsBoolean() ? Health.up("connected") : Health.down("not connected"));
  }

  private static Health disk(long free) {
    String words = free / 1_000_000 + " MB free";
    return free < LEAST_DISK ? Health.down("full: " + words) : Health.up(words);
  }

  private static long free(Path file) throws IOException {
    Path folder = requireNonNull(file.toAbsolutePath().getParent());
    return Files.getFileStore(folder).getUsableSpace();
  }

  private static double orNone(Callable<Double> gauge) {
    try {
      return gauge.call();
    } catch (Exception e) {
      return Double.NaN;
    }
  }

  private void check(String name, Callable<Health> question) {
    checks.add(new Check(name, question));
  }

  private record Check(String name, Callable<Health> question) implements HealthCheck {
    @Override
    public Health check() throws Exception {
      return question.call();
    }
  }
}
