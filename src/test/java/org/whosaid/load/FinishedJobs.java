// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.job.JobRunner;

/** Reads in the log which messages' jobs came to an end, well or not. */
final class FinishedJobs extends Handler implements AutoCloseable {
  /**
   * {@code message T/C/TS/…} becomes {@code link … in T/C/TS}; the end of the latter is the end.
   */
  private static final Pattern END = Pattern.compile("^(?:link|reaction to) .*?(\\d{10}\\.\\d{6})");

  private static final List<Logger> TELLERS =
      List.of(Logger.getLogger(JobRunner.class.getName()), Logger.getLogger("org.whosaid.Links"));

  private final Set<String> messages = ConcurrentHashMap.newKeySet();

  void listen() {
    for (Logger teller : TELLERS) {
      teller.setLevel(Level.INFO);
      teller.addHandler(this);
    }
  }

  /** The timestamps of the messages. */
  Set<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord record) {
    String line = String.valueOf(record.getMessage());
    boolean again = line.contains(" failed, next at ") || line.contains(": not before ");
    Matcher end = END.matcher(line);
    if (!again && record.getLevel().intValue() >= Level.INFO.intValue() && end.find()) {
      messages.add(end.group(1));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    TELLERS.forEach(teller -> teller.removeHandler(this));
  }
}
