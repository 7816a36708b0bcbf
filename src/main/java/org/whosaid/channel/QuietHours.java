// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The part of each day in which the bot says nothing of its own accord: from the first time,
 * inclusive, to the second, exclusive; past midnight if the second is the earlier one.
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  public QuietHours {
    from = from.truncatedTo(ChronoUnit.MINUTES);
    to = to.truncatedTo(ChronoUnit.MINUTES);
    requireNonNull(zone, "zone");
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "quiet from " + from + " to " + to + " is never or always");
    }
  }

  /** When the quiet that there is at {@code now} ends; empty if there is none. */
  public Optional<Instant> opensAt(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    LocalTime time = here.toLocalTime();
    boolean evening = !time.isBefore(from);
    boolean morning = time.isBefore(to);
    boolean pastMidnight = to.isBefore(from);
    if (pastMidnight ? !evening && !morning : !evening || !morning) {
      return Optional.empty();
    }
    LocalDate day = here.toLocalDate();
    ZonedDateTime end = (pastMidnight && evening ? day.plusDays(1) : day).atTime(to).atZone(zone);
    // where the clocks go back, a time comes twice
    return Optional.of(end.isAfter(here) ? end : end.withLaterOffsetAtOverlap())
        .map(ZonedDateTime::toInstant);
  }

  /** "22:00–06:00". */
  @Override
  public String toString() {
    return from + "–" + to;
  }
}
