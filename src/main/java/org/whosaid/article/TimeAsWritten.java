// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as pages write them. A time without a zone gives the day only; a day that could be
 * read two ways (11/12/2019) gives nothing.
 */
final class TimeAsWritten {
  private static final int LONGEST = 100;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/]?(\\d{2})[-/]?(\\d{2})"
              + "(?:[T ]\\s?(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "\\s?(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?)?(?:\\[.*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

  private static final Pattern DAY_IN_WORDS =
      Pattern.compile(
          "(?:\\p{L}{3,9}\\.?,?\\s+)?(?:(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
              + "|(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4}))\\b.{0,40}");

  private static final List<DateTimeFormatter> WITH_OFFSET =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern("EEE MMM d HH:mm:ss 'UTC' yyyy")
              .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
              .toFormatter(Locale.ROOT));

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private TimeAsWritten() {}

  static Optional<ArticleTime> read(String written) {
    String text = TextBlocks.collapsed(written);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return iso(text)
          .or(() -> epoch(text))
          .or(() -> withOffset(text))
          .or(() -> dayInWords(text))
          .filter(time -> time.day().getYear() >= 1900 && time.day().getYear() < 2100);
    } catch (DateTimeException e) {
      // the 45th of May: written like a date, but none
      return Optional.empty();
    }
  }

  private static Optional<ArticleTime> iso(String text) {
    Matcher parts = ISO.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    if (parts.group(4) == null || parts.group(7) == null) {
      return Optional.of(ArticleTime.of(day));
    }
    int second = parts.group(6) == null ? 0 : number(parts, 6);
    return Optional.of(
        ArticleTime.of(
            OffsetDateTime.of(
                day,
                LocalTime.of(number(parts, 4), number(parts, 5), second),
                offset(parts.group(7)))));
  }

  private static ZoneOffset offset(String written) {
    return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static Optional<ArticleTime> epoch(String text) {
    if (!EPOCH.matcher(text).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    Instant instant =
        text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    return Optional.of(ArticleTime.of(instant.atOffset(ZoneOffset.UTC)));
  }

  private static Optional<ArticleTime> withOffset(String text) {
    for (DateTimeFormatter format : WITH_OFFSET) {
      try {
        return Optional.of(ArticleTime.of(OffsetDateTime.parse(text, format)));
      } catch (DateTimeException e) {
        // not in this format
      }
    }
    return Optional.empty();
  }

  private static Optional<ArticleTime> dayInWords(String text) {
    Matcher parts = DAY_IN_WORDS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean monthFirst = parts.group(1) != null;
    int month = month(parts.group(monthFirst ? 1 : 5));
    if (month == 0) {
      return Optional.empty();
    }
    int day = number(parts, monthFirst ? 2 : 4);
    return Optional.of(ArticleTime.of(LocalDate.of(number(parts, monthFirst ? 3 : 6), month, day)));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
