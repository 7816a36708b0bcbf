// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.Attempt;
import org.whosaid.job.Job;
import org.whosaid.job.JobHandler;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.LogContext;

/**
 * Stands beside the jobs with a watch: whoever does a stage of one says so here, and at its end
 * everybody who keeps a record is told its {@link Way}. Used by many threads.
 */
public final class Watch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  @SuppressWarnings("ThreadLocalUsage") // one a watch, and one watch a service
  private final ThreadLocal<Way> inHand = new ThreadLocal<>();

  private final Metrics metrics;
  private final List<WayListener> listeners;
  private final Clock clock;

  Watch(Metrics metrics, List<WayListener> listeners, Clock clock) {
    this.metrics = requireNonNull(metrics, "metrics");
    this.listeners = List.copyOf(listeners);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Keeps the record in the log, in figures, and as traces if there is somebody who collects them.
   *
   * @param collector where traces go, by OTLP over HTTP; what it needs is loaded only then
   */
  public static Watch keeping(Metrics metrics, Optional<URI> collector, Clock clock) {
    List<WayListener> listeners = new ArrayList<>();
    listeners.add(new WayInTheLog());
    listeners.add(new WayInFigures(metrics));
    collector.ifPresent(address -> listeners.add(LinkTraces.to(address)));
    return new Watch(metrics, listeners, clock);
  }

  /** Keeps no record. */
  public static Watch ofNobody() {
    return new Watch(Metrics.NONE, List.of(), Clock.systemUTC());
  }

  /** The same jobs, watched. */
  public JobHandler over(JobHandler jobs) {
    return (job, attempt) -> watched(jobs, job, attempt);
  }

  private JobOutcome watched(JobHandler jobs, Job job, Attempt attempt) {
    Way way = new Way(job, attempt, clock.instant());
    inHand.set(way);
    try {
      JobOutcome outcome = jobs.handle(job, attempt);
      way.ended(outcome);
      return outcome;
    } catch (RuntimeException | Error e) {
      way.ended(JobOutcome.tryAgain("an unexpected " + e.getClass().getSimpleName()));
      throw e;
    } finally {
      inHand.remove();
      listeners.forEach(listener -> tell(listener, way));
    }
  }

  /** Whoever keeps a record badly must not have the job done again. */
  private static void tell(WayListener listener, Way way) {
    try {
      listener.ended(way);
    } catch (RuntimeException e) {
      log.warn("{}: its way was not recorded", way.job().inTheLog(), e);
    }
  }

  /** Does a stage of what this thread is at, and looks how long it takes. */
  public <T> T during(Stage stage, Supplier<T> work) {
    long begun = System.nanoTime();
    try {
      return LogContext.during(Map.of("stage", stage.word()), work);
    } finally {
      took(stage, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** A stage took so long, and has just ended. */
  public void took(Stage stage, Duration time) {
    metrics.took(Measure.STAGE, time, stage.word());
    onTheWay(way -> way.through(stage, time));
  }

  /** Tells what was found on the way of the job that this thread is at, if it is at one. */
  public void onTheWay(Consumer<Way> found) {
    Optional.ofNullable(inHand.get()).ifPresent(found);
  }

  /** Whether this thread is at a job. */
  public boolean atAJob() {
    return inHand.get() != null;
  }

  public Metrics metrics() {
    return metrics;
  }

  /** Hands over what is still to be handed over, in a moment at most. */
  @Override
  public void close() {
    listeners.forEach(WayListener::close);
  }
}
