// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes, never negative. Written in decimal units: 1 kB is 1,000 bytes. */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,12}) ?(B|kB|MB)?", Pattern.CASE_INSENSITIVE);

  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a negative size: " + bytes);
    }
  }

  /** The size that {@code text} says ("5000000", "500 kB", "5MB"), if it says one. */
  static Optional<ByteSize> read(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    String unit = written.group(2) == null ? "B" : written.group(2);
    long factor =
        switch (unit.toUpperCase(Locale.ROOT)) {
          case "KB" -> 1_000;
          case "MB" -> 1_000_000;
          default -> 1;
        };
    return Optional.of(new ByteSize(Long.parseLong(written.group(1)) * factor));
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }

  @Override
  public String toString() {
    return bytes + " bytes";
  }
}
