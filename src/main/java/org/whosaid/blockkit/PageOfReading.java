// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

/**
 * Which page of whose claims a modal shows: the value of the buttons that turn pages and of the
 * menu that leaves one source's claims.
 *
 * @param page counted from 1
 * @param sourceOf the id of a claim to whose source the window is confined; 0 for all sources
 */
public record PageOfReading(String readingId, int page, int sourceOf) {
  public PageOfReading {
    requireNonNull(readingId, "readingId");
    if (page < 1) {
      throw new IllegalArgumentException("pages count from 1, not " + page);
    }
    if (sourceOf < 0) {
      throw new IllegalArgumentException("claims count from 1, not " + sourceOf);
    }
    if (readingId.length() + 24 > BlockLimits.BUTTON_VALUE) {
      throw new IllegalArgumentException("too long for a button: " + readingId);
    }
  }

  /** The claims of all sources. */
  public PageOfReading(String readingId, int page) {
    this(readingId, page, 0);
  }

  /**
   * Reads "READING-ID:PAGE" or "READING-ID:PAGE@CLAIM".
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static PageOfReading parse(String value) {
    int colon = value.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("not a page of a reading: " + value);
    }
    int at = value.indexOf('@', colon);
    String page = value.substring(colon + 1, at < 0 ? value.length() : at);
    int sourceOf = at < 0 ? 0 : Integer.parseInt(value.substring(at + 1));
    return new PageOfReading(value.substring(0, colon), Integer.parseInt(page), sourceOf);
  }

  /** "READING-ID:PAGE", with "@CLAIM" if it is confined to a claim's source. */
  public String value() {
    return readingId + ":" + page + (sourceOf == 0 ? "" : "@" + sourceOf);
  }

  PageOfReading at(int other) {
    return new PageOfReading(readingId, other, sourceOf);
  }

  PageOfReading ofSource(int claim) {
    return new PageOfReading(readingId, 1, claim);
  }
}
