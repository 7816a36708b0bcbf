// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.OptionalInt;
import org.whosaid.words.Wording;

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
      return Wording.counted("size.bytes", bytes);
    }
    double inUnit = bytes < 1_000_000 ? bytes / 1e3 : bytes / 1e6;
    String unit = bytes < 1_000_000 ? "size.kilobytes" : "size.megabytes";
    String number = String.format(Locale.ROOT, "%.1f", inUnit);
    boolean whole = number.endsWith(".0");
    return Wording.of(unit, whole ? number.substring(0, number.length() - 2) : number);
  }

  /** The kind of file in a word, so that no media type has to be understood. */
  static String kindOf(String mediaType) {
    if (mediaType.startsWith("image/")) {
      return Wording.of("page.kind.image");
    }
    if (mediaType.startsWith("video/")) {
      return Wording.of("page.kind.video");
    }
    if (mediaType.startsWith("audio/")) {
      return Wording.of("page.kind.sound");
    }
    if (mediaType.contains("zip") || mediaType.contains("compressed")) {
      return Wording.of("page.kind.archive");
    }
    return Wording.of("page.kind.other");
  }
}
