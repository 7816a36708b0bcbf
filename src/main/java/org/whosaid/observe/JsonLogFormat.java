// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.whosaid.job.LogContext;

/**
 * One JSON object a line, for those who collect logs: {@code time}, {@code level}, {@code logger},
 * {@code message}, {@code thread}, what the line belongs to ({@code job}, {@code link}, {@code
 * team}, {@code channel}, {@code stage}), what became of it ({@code outcome}, {@code claims},
 * {@code took_ms} and the same of each stage; {@code try}, {@code why}), and for a throwable {@code
 * error} and {@code trace}. All text is without secrets, as in {@link LogFormat}.
 */
public final class JsonLogFormat extends Formatter {
  private static final String MILLISECONDS = "_ms";
  private static final Set<String> NUMBERS = Set.of("claims", "try");

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public String format(LogRecord logged) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", LogFormat.time(logged));
    line.put("level", LogFormat.level(logged.getLevel()).strip());
    line.put("logger", LogFormat.speaker(logged));
    line.put("message", LogText.of(String.valueOf(formatMessage(logged))));
    line.put("thread", LogText.of(Thread.currentThread().getName()));
    LogContext.fields().forEach((name, value) -> line.put(name, value(name, value)));
    if (logged.getThrown() != null) {
      LoggedThrowable throwable = new LoggedThrowable(logged.getThrown());
      line.put("error", throwable.inShort());
      line.put("trace", throwable.trace());
    }
    try {
      return json.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of text that is no JSON", e);
    }
  }

  private static Object value(String name, String value) {
    boolean number = name.endsWith(MILLISECONDS) || NUMBERS.contains(name);
    return number ? Long.valueOf(value) : LogText.of(value);
  }
}
