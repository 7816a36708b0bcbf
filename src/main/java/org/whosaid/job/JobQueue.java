// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

/** Where jobs wait. */
@FunctionalInterface
public interface JobQueue {

  /**
   * Puts a job into the queue. When this returns, the job is on disk and will be done even if the
   * machine stops now.
   *
   * @return false if the same job is there already
   */
  boolean add(Job job);
}
