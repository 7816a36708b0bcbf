// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line a record: time in UTC, level, who says it, what. A throwable adds its causes in short to
 * that line, and its trace in indented lines below; nothing that is logged can begin a line of its
 * own.
 *
 * <pre>
 * 2026-11-22T08:15:30.042Z WARN  PageFetcher: example.org did not answer [SocketTimeoutException]
 * </pre>
 */
public final class LogFormat extends Formatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public String format(LogRecord logged) {
    StringBuilder line = new StringBuilder(120);
    line.append(time(logged)).append(' ');
    line.append(level(logged.getLevel())).append(' ');
    line.append(speaker(logged)).append(": ");
    line.append(LogText.of(String.valueOf(formatMessage(logged))));
    Throwable thrown = logged.getThrown();
    if (thrown == null) {
      return line.append('\n').toString();
    }
    LoggedThrowable throwable = new LoggedThrowable(thrown);
    return line.append(" [")
        .append(throwable.inShort())
        .append("]\n")
        .append(throwable.trace())
        .toString();
  }

  static String time(LogRecord logged) {
    return TIME.format(logged.getInstant());
  }

  /** In SLF4J's words, which our code uses. */
  static String level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN ";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO " : "DEBUG";
  }

  static String speaker(LogRecord logged) {
    String name = logged.getLoggerName();
    return name == null || name.isEmpty() ? "root" : LogText.of(lastPart(name));
  }

  static String lastPart(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
