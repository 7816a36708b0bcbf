// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.util.Locale;

/**
 * Something that must be reached, and whether it was.
 *
 * @param found with the unit
 */
record Bar(String what, String found, boolean reached) {
  static Bar atMost(String what, String format, double found, double most) {
    String words = String.format(Locale.ROOT, format + " (at most " + format + ")", found, most);
    return new Bar(what, words, found <= most);
  }

  static Bar atLeast(String what, String format, double found, double least) {
    String words = String.format(Locale.ROOT, format + " (at least " + format + ")", found, least);
    return new Bar(what, words, found >= least);
  }

  static Bar none(String what, long found) {
    return new Bar(what, Long.toString(found), found == 0);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "  %-9s %-46s %s", reached ? "reached" : "MISSED", what, found);
  }
}
