// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

/**
 * What became of an event.
 *
 * @param status the HTTP status; 0 if there was no answer
 * @param lateNanos how much later than planned it was sent: the sender's own waiting for a core
 * @param nanos from the moment for which it was planned until it was acknowledged
 */
public record Answered(PlannedEvent event, int status, long lateNanos, long nanos) {
  public boolean acknowledged() {
    return status == 200;
  }
}
