// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import org.whosaid.job.Job;

/** A row of the queue: the job, and which try the next one is. */
record QueuedJob(Job job, int attempt) {
  QueuedJob {
    requireNonNull(job, "job");
  }

  QueuedJob nextAttempt() {
    return new QueuedJob(job, attempt + 1);
  }
}
