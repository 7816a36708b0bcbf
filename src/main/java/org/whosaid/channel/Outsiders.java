// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

/**
 * What people of other organisations, and guests, may have of the bot in a channel. They never see
 * more than the reply and its windows.
 *
 * @param answered whether links that they share are answered
 * @param openWindows whether the reply's buttons open windows for them
 */
public record Outsiders(boolean answered, boolean openWindows) {
  public static final Outsiders WELCOME = new Outsiders(true, true);
}
