// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

/** Whether somebody asked for an answer, and who is to see it. */
public enum Asked {
  /** A link was shared, nothing more. */
  NOBODY,
  /** With a mention, a reaction, a shortcut or a command, and the answer is for the channel. */
  IN_CHANNEL,
  /** The answer is for the asking person alone: a private reply or a direct message. */
  PRIVATELY
}
