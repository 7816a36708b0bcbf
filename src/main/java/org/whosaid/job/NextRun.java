// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** When a job runs again, and which try that will be. */
public record NextRun(Instant at, int attempt) {
  public NextRun {
    requireNonNull(at, "at");
  }
}
