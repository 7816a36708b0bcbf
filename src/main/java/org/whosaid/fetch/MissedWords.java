// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.OptionalInt;

/** How a missed page is put, for people and for the log. */
final class MissedWords {
  private MissedWords() {}

  static String withStatus(String words, OptionalInt status) {
    return status.isPresent() ? words + " (" + status.getAsInt() + ")" : words;
  }

  static String forTheLog(String outcome, URI address, String detail) {
    return outcome + ": " + LoggedAddress.of(address) + ": " + LoggedAddress.oneLine(detail);
  }

  /** "5 MB", "1.5 MB", "800 kB", "12 bytes". */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    double inUnit = bytes < 1_000_000 ? bytes / 1e3 : bytes / 1e6;
    String unit = bytes < 1_000_000 ? " kB" : " MB";
    String number = String.format(Locale.ROOT, "%.1f", inUnit);
    return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + unit;
  }

  /** The kind of file in a word, so that no media type has to be understood. */
  static String kindOf(String mediaType) {
    if (mediaType.startsWith("image/")) {
      return "an image";
    }
    if (mediaType.startsWith("video/")) {
      return "a video";
    }
    if (mediaType.startsWith("audio/")) {
      return "a sound recording";
    }
    if (mediaType.contains("zip") || mediaType.contains("compressed")) {
      return "an archive";
    }
    return "a file of another kind";
  }
}
