// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one job and says when it has to run again, if it has to. The one place that catches whatever
 * a handler throws: a queue must outlive every job in it.
 */
public final class JobRunner {
  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

  private final JobHandler handler;
  private final Backoff backoff;
  private final Clock clock;
  private volatile boolean brokenOff;

  public JobRunner(JobHandler handler, Backoff backoff, Clock clock) {
    this.handler = requireNonNull(handler, "handler");
    this.backoff = requireNonNull(backoff, "backoff");
    this.clock = requireNonNull(clock, "clock");
  }

  /** The same for a job that was asked for, and due, just now. */
  public Optional<NextRun> run(Job job, int number) {
    Instant now = clock.instant();
    return run(job, number, now, now);
  }

  /**
   * Runs the job for the {@code number}th time, counted from 1.
   *
   * <p>A job that doesn't get done after {@link #breakOff} is not to blame: it runs again as soon
   * as somebody takes it up, and this was no try.
   *
   * @param asked when what led to the job was taken in
   * @param due when it might have been run at the earliest
   * @return when it is to run again; empty if it is finished, well or not
   */
  public Optional<NextRun> run(Job job, int number, Instant asked, Instant due) {
    return LogContext.during(LogContext.of(job), () -> running(job, number, asked, due));
  }

  private Optional<NextRun> running(Job job, int number, Instant asked, Instant due) {
    Instant now = clock.instant();
    Waited waited = new Waited(Duration.between(asked, now), Duration.between(due, now));
    JobOutcome outcome;
    try {
      outcome = handler.handle(job, backoff.attempt(number).after(waited));
    } catch (RuntimeException | Error e) {
      if (brokenOff) {
        log.debug("{}: broken off", job.inTheLog(), e);
      } else {
        log.error("{}: failed unexpectedly", job.inTheLog(), e);
      }
      outcome = JobOutcome.tryAgain("an unexpected " + e.getClass().getSimpleName());
    }
    if (outcome instanceof JobOutcome.Done done) {
      log.debug("{}: {}", job.inTheLog(), done.what());
      return Optional.empty();
    }
    if (brokenOff) {
      log.info("{}: broken off as the machine stops; the next start takes it up", job.inTheLog());
      return Optional.of(new NextRun(clock.instant(), number));
    }
    if (outcome instanceof JobOutcome.TryAgain again) {
      return again(job, number, again);
    }
    if (outcome instanceof JobOutcome.NotYet later) {
      log.debug("{}: not before {}: {}", job.inTheLog(), later.at(), later.why());
      return Optional.of(new NextRun(later.at(), number));
    }
    JobOutcome.GiveUp givenUp = (JobOutcome.GiveUp) outcome;
    LogContext.during(
        said(number, givenUp.why()),
        () -> log.warn("{}: given up, nothing will be posted: {}", job.inTheLog(), givenUp.why()));
    return Optional.empty();
  }

  /** From now on what jobs wait for is ended, as the machine stops. */
  public void breakOff() {
    brokenOff = true;
  }

  private Optional<NextRun> again(Job job, int number, JobOutcome.TryAgain again) {
    Optional<Duration> pause = backoff.after(number);
    if (pause.isEmpty()) {
      LogContext.during(
          said(number, again.why()),
          () ->
              log.error(
                  "{}: given up after {} tries, nothing will be posted: {}",
                  job.inTheLog(),
                  number,
                  again.why()));
      return Optional.empty();
    }
    Duration wait = pause.get().compareTo(again.notBefore()) < 0 ? again.notBefore() : pause.get();
    Instant at = clock.instant().plus(wait);
    LogContext.during(
        said(number, again.why()),
        () ->
            log.warn("{}: try {} failed, next at {}: {}", job.inTheLog(), number, at, again.why()));
    return Optional.of(new NextRun(at, number + 1));
  }

  private static Map<String, String> said(int number, String why) {
    return Map.of("try", String.valueOf(number), "why", why);
  }
}
