// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What is in the queue, of all machines.
 *
 * @param waiting jobs that might be done now
 * @param inHand jobs that some machine is at
 * @param later jobs for which it is too early: tries to come, quiet hours
 * @param oldest for how long the oldest of those that might be done, in hand or not, is not done
 */
public record Backlog(int waiting, int inHand, int later, Duration oldest) {
  public Backlog {
    requireNonNull(oldest, "oldest");
  }
}
