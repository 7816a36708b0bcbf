// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

/**
 * An event that Slack will bring.
 *
 * @param messageTs the message it is about
 * @param atNanos when it is sent, counted from the beginning of the load
 */
public record PlannedEvent(Kind kind, String messageTs, String body, long atNanos) {

  /** What happened in Slack, and whether it leaves a job behind. */
  public enum Kind {
    CHATTER(false),
    LINK(true),
    EDIT(false),
    LINK_EDITED_IN(true),
    REACTION(true);

    final boolean leavesJob;

    Kind(boolean leavesJob) {
      this.leavesJob = leavesJob;
    }
  }
}
