// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long a job has waited when it is taken up.
 *
 * @param sinceAsked since what led to it was taken in from Slack, earlier tries included
 * @param beyondDue since it might have been taken up: the queue's own delay
 */
public record Waited(Duration sinceAsked, Duration beyondDue) {
  /** Not at all. */
  public static final Waited NOT = new Waited(Duration.ZERO, Duration.ZERO);

  public Waited {
    requireNonNull(sinceAsked, "sinceAsked");
    requireNonNull(beyondDue, "beyondDue");
  }
}
