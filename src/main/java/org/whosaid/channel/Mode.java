// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

/** When the bot answers in a channel of its own accord. */
public enum Mode {
  /** Every link, unless there is a reason not to. Inviting the bot is this. */
  AUTO,
  /** Where somebody asks, and links of the outlets that are always read. */
  ON_REQUEST,
  /** Never, also when somebody asks in the channel; only a person's own private request. */
  OFF
}
