// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/** Who does which kind of job. */
public final class Assignments implements JobHandler {
  private final Map<Class<? extends Job>, Desk<Job>> desks = new HashMap<>();

  /** Does one kind of job. Called by several threads at once. */
  @FunctionalInterface
  public interface Desk<J extends Job> {
    JobOutcome handle(J job, Attempt attempt);
  }

  /**
   * Assigns a kind of job.
   *
   * @throws IllegalArgumentException if it is assigned already
   */
  public <J extends Job> Assignments of(Class<J> kind, Desk<? super J> desk) {
    requireNonNull(desk, "desk");
    if (desks.putIfAbsent(kind, (job, attempt) -> desk.handle(kind.cast(job), attempt)) != null) {
      throw new IllegalArgumentException("assigned twice: " + kind.getSimpleName());
    }
    return this;
  }

  @Override
  public JobOutcome handle(Job job, Attempt attempt) {
    Desk<Job> desk = desks.get(job.getClass());
    if (desk == null) {
      throw new IllegalStateException("nobody does jobs like " + job.getClass().getSimpleName());
    }
    return desk.handle(job, attempt);
  }
}
