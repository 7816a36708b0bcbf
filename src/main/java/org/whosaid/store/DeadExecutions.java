// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.LogContext;

/** What becomes of jobs whose machine stopped, and of rows that cannot be read. */
final class DeadExecutions {
  /** That takes half an hour at least: it is the job that stops the machines. */
  static final int MOST_STOPS = 20;

  private static final int MOST_FAILURES = 20;
  private static final Duration UNREADABLE_PAUSE = Duration.ofMinutes(5);

  private static final Logger log = LoggerFactory.getLogger(SqlJobs.class);

  private final JobsInHand inHand;
  private final SteadyClock clock;

  DeadExecutions(JobsInHand inHand, SteadyClock clock) {
    this.inHand = requireNonNull(inHand, "inHand");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * A machine that stopped in the middle of a job may have stopped because of it: that counts, but
   * not as a try.
   */
  void revive(ExecutionComplete complete, ExecutionOperations<QueuedJob> operations) {
    QueuedJob queued = (QueuedJob) complete.getExecution().taskInstance.getData();
    if (inHand.has(queued.job().id())) {
      return; // this machine slept, or its clock leapt; it is at it, and owns the row as it is
    }
    LogContext.during(LogContext.of(queued.job()), () -> takeUpAgain(queued, complete, operations));
  }

  private void takeUpAgain(
      QueuedJob queued, ExecutionComplete complete, ExecutionOperations<QueuedJob> operations) {
    QueuedJob again = queued.stopped();
    if (again.stops() >= MOST_STOPS) {
      log.error("{}: given up, the machine stopped too often at it", queued.job().inTheLog());
      operations.stop();
    } else {
      Instant at = clock.instant().plus(again.pause());
      log.warn("{}: the machine stopped at it; taken up again at {}", queued.job().inTheLog(), at);
      operations.reschedule(complete, at, again);
    }
  }

  /** Only a row that this version cannot read fails here; a later version may read it. */
  void unreadable(ExecutionComplete complete, ExecutionOperations<QueuedJob> operations) {
    String row = complete.getExecution().getId();
    if (complete.getExecution().consecutiveFailures >= MOST_FAILURES) {
      log.error("row {} of the queue: given up, it cannot be read", row);
      operations.stop();
    } else {
      log.error("row {} of the queue cannot be read; next try in {}", row, UNREADABLE_PAUSE);
      operations.reschedule(complete, clock.instant().plus(UNREADABLE_PAUSE));
    }
  }
}
