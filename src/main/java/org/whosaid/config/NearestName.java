// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class NearestName {
  /** Longer names than this are no slip of the pen, and comparing them costs. */
  private static final int LONGEST = 60;

  private NearestName() {}

  /**
   * The first of the names that take the fewest changes of a letter to become {@code written}, if
   * that is at most a third of its letters. A name's part behind the dot counts as well: {@code
   * max-byte} means {@code fetch.max-bytes}.
   */
  public static Optional<String> to(String written, List<String> names) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> nearest = Optional.empty();
    int fewest = Math.max(1, written.length() / 3) + 1;
    for (String name : names) {
      String lastPart = name.substring(name.lastIndexOf('.') + 1);
      int changes = Math.min(changes(written, name), changes(written, lastPart));
      if (changes < fewest) {
        fewest = changes;
        nearest = Optional.of(name);
      }
    }
    return nearest;
  }

  /** The edit distance of Levenshtein, in which case does not matter. */
  private static int changes(String written, String name) {
    String from = written.toLowerCase(Locale.ROOT);
    String to = name.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int column = 1; column < row.length; column++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
      }
    }
    return row[row.length - 1];
  }
}
