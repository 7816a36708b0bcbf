// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

/** Whether a link is answered in a channel, with the reason for the log. */
public enum Decision {
  /** The answer is for one person only; no channel's settings stand against that. */
  ASKED_PRIVATELY(true, "asked for privately"),
  ASKED(true, "asked for in the channel"),
  AUTOMATIC(true, "the channel has its links read"),
  ALWAYS_READ(true, "of an outlet that the channel always has read"),
  NEVER_READ(false, "of an outlet that the channel never has read"),
  SWITCHED_OFF(false, "the channel has the bot switched off"),
  FROM_OUTSIDE(false, "shared by another organisation, whose links the channel leaves alone"),
  NOT_ASKED(false, "the channel has links read on request, and nobody asked");

  private final boolean read;
  private final String reason;

  Decision(boolean read, String reason) {
    this.read = read;
    this.reason = reason;
  }

  /** Whether the link is read and answered. */
  public boolean read() {
    return read;
  }

  /** As the end of "read because" or "not read because", for the log. */
  public String reason() {
    return reason;
  }
}
