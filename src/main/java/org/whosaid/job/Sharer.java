// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Who brought something to the bot's attention, and by which message.
 *
 * @param user the person's id in Slack
 * @param messageTs the message with the link, or with the question; the thread's own beginning if
 *     the link began it
 */
public record Sharer(String user, String messageTs) {
  public Sharer {
    requireNonNull(user, "user");
    requireNonNull(messageTs, "messageTs");
  }
}
