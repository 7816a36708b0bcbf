// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.whosaid.job.Job;

/**
 * A row of the queue: the job, which try the next one is, and how often a machine stopped while it
 * was at it. A stop is no try: most machines stop for other reasons.
 *
 * @param asked when what led to the job was taken in, in milliseconds since 1970; 0 in rows of
 *     versions that didn't write it
 */
record QueuedJob(Job job, int attempt, int stops, long asked) {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  QueuedJob {
    requireNonNull(job, "job");
  }

  /** Of which nobody knows since when it has been asked for. */
  QueuedJob(Job job, int attempt) {
    this(job, attempt, 0, 0);
  }

  QueuedJob withAttempt(int next) {
    return new QueuedJob(job, next, stops, asked);
  }

  QueuedJob stopped() {
    return new QueuedJob(job, attempt, stops + 1, asked);
  }

  /**
   * How long the job waits after its last stop: not at all after the first, then longer each time,
   * and each job a little differently. So a job that stops machines is soon alone when it does, and
   * those that happened to run beside it get done.
   */
  Duration pause() {
    if (stops < 2) {
      return Duration.ZERO;
    }
    long millis = FIRST_PAUSE.toMillis() << Math.min(stops - 2, 10);
    long bounded = Math.min(millis, LONGEST_PAUSE.toMillis());
    return Duration.ofMillis(bounded + bounded * Math.floorMod(job.id().hashCode(), 100) / 100);
  }

  /** When what led to the job was taken in; {@code otherwise} where nobody wrote it down. */
  Instant asked(Instant otherwise) {
    return asked > 0 ? Instant.ofEpochMilli(asked) : otherwise;
  }
}
