// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That something was done at some time: "inspected in April", "last inspected in 2021".
 *
 * @param deed the beginning of the word for what was done
 * @param month or day of the week, empty if it isn't said
 * @param year empty if it isn't said
 * @param last whether it was the last time
 */
record DatedDeed(String deed, String month, String year, boolean last) {
  private static final Pattern DATED =
      Pattern.compile(
          "\\b([\\p{L}-]{3,30})(?: by (?:the )?\\p{L}{1,30})? (?:in|on|since|until|by) (?:early |late |mid-)?"
              + "(?:\\d{1,2} )?(january|february|march|april|may|june|july|august|september|october"
              + "|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)?"
              + "(?: \\d{1,2},?)? ?((?:19|20)\\d\\d)?\\b");
  private static final Pattern LAST =
      Pattern.compile("\\b(?:last|latest|most recent(?:ly)?|not (?:been )?\\p{L}+ since)\\b");
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  static Optional<DatedDeed> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher dated = DATED.matcher(lower);
    while (dated.find()) {
      String month = dated.group(2) == null ? "" : dated.group(2);
      String year = dated.group(3) == null ? "" : dated.group(3);
      if (!month.isEmpty() || !year.isEmpty()) {
        String deed = dated.group(1).substring(0, Math.min(6, dated.group(1).length()));
        return Optional.of(new DatedDeed(deed, month, year, LAST.matcher(lower).find()));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether one and the same thing can't have been done at both times. A month without a year is
   * the latest one, so it is no month of a year that somebody names; a thing may well be done twice
   * unless somebody says when it was done last.
   */
  boolean contradicts(DatedDeed other) {
    if (!deed.equals(other.deed)) {
      return false;
    }
    boolean bothYears = !year.isEmpty() && !other.year.isEmpty();
    boolean bothMonths = !month.isEmpty() && !other.month.isEmpty();
    boolean sameKind = bothMonths && DAYS.contains(month) == DAYS.contains(other.month);
    if (bothYears) {
      return !year.equals(other.year) || (sameKind && !month.equals(other.month));
    }
    if (sameKind) {
      return year.equals(other.year) && !month.equals(other.month);
    }
    boolean monthAndYear = month.isEmpty() != other.month.isEmpty();
    return monthAndYear && (last || other.last);
  }
}
