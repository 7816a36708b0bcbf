// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

/**
 * Which page of whose claims a modal shows: the value of the buttons that turn pages.
 *
 * @param page counted from 1
 */
public record PageOfReading(String readingId, int page) {
  public PageOfReading {
    requireNonNull(readingId, "readingId");
    if (page < 1) {
      throw new IllegalArgumentException("pages count from 1, not " + page);
    }
    if (readingId.length() + 12 > BlockLimits.BUTTON_VALUE) {
      throw new IllegalArgumentException("too long for a button: " + readingId);
    }
  }

  /**
   * Reads "READING-ID:PAGE".
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static PageOfReading parse(String value) {
    int colon = value.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("not a page of a reading: " + value);
    }
    return new PageOfReading(
        value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
  }

  /** "READING-ID:PAGE". */
  public String value() {
    return readingId + ":" + page;
  }
}
