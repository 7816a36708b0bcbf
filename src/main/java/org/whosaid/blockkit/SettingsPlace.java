// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

/**
 * Whose settings a window shows: its private metadata, and so what comes back with it.
 *
 * @param revision which the person saw
 * @param fromHome whether the window was opened from App Home, which is to be brought up to date
 */
public record SettingsPlace(String channel, long revision, boolean fromHome) {
  private static final String HOME = "home";

  public SettingsPlace {
    requireNonNull(channel, "channel");
  }

  String value() {
    return channel + ":" + revision + (fromHome ? ":" + HOME : "");
  }

  /**
   * Reads what {@link #value} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static SettingsPlace parse(String value) {
    String[] parts = value.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new IllegalArgumentException("not a place of settings: " + value);
    }
    return new SettingsPlace(
        parts[0], Long.parseLong(parts[1]), parts.length == 3 && parts[2].equals(HOME));
  }
}
