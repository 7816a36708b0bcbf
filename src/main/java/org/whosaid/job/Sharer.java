// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Who brought something to the bot's attention, and by which message.
 *
 * @param user the person's id in Slack
 * @param messageTs the message with the link, or with the question; the thread's own beginning if
 *     the link began it
 * @param fromOutside whether the person belongs to another organisation, which shares the channel
 */
public record Sharer(String user, String messageTs, boolean fromOutside) {
  /** Where the bot speaks of its own accord. */
  public static final Sharer NOBODY = new Sharer("", "");

  public Sharer {
    requireNonNull(user, "user");
    requireNonNull(messageTs, "messageTs");
  }

  /** Somebody of the workspace itself. */
  public Sharer(String user, String messageTs) {
    this(user, messageTs, false);
  }
}
