// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import org.whosaid.job.Asker;

/**
 * A slash command as somebody typed it.
 *
 * @param text behind the command's name, as Slack brings it
 * @param trigger opens one window, within three seconds
 */
public record TypedCommand(Asker by, String text, String trigger) {
  public TypedCommand {
    requireNonNull(by, "by");
    requireNonNull(text, "text");
    requireNonNull(trigger, "trigger");
  }

  /** Without the trigger, and without what somebody typed. */
  @Override
  public String toString() {
    return "command of " + by;
  }
}
