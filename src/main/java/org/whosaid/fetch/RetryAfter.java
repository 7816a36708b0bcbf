// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a site would like to be asked again (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {
  /** Nobody waits longer for a reply in Slack, whatever a server asks for. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** Empty if the header is missing, unreadable or in the past. */
  static Optional<Duration> read(@Nullable String header, Clock clock) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.trim();
    if (SECONDS.matcher(text).matches()) {
      return atMostADay(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime when = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return atMostADay(Duration.between(clock.instant(), when.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> atMostADay(Duration wait) {
    if (wait.isNegative()) {
      return Optional.empty();
    }
    return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }
}
