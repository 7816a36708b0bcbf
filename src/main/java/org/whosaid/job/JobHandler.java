// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

/** Does jobs. Called by several threads at once. */
@FunctionalInterface
public interface JobHandler {
  JobOutcome handle(Job job, Attempt attempt);
}
