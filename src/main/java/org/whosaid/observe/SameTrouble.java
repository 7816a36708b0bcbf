// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Lets a trouble into the log once a minute: what has the same innermost cause is the same trouble,
 * whoever met it. A full disk or a database that is away would else fill the log, several times a
 * second, with nothing new.
 */
final class SameTrouble implements Filter {
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();
  private static final int MOST_TROUBLES = 200;

  private final LongSupplier nanoTime;

  /** What was let through, the latest last; guarded by this. */
  private final Map<String, Seen> troubles =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MOST_TROUBLES;
        }
      };

  private record Seen(long at, int since) {}

  SameTrouble(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized boolean isLoggable(LogRecord logged) {
    if (logged.getThrown() == null || logged.getLevel().intValue() < Level.WARNING.intValue()) {
      return true;
    }
    String trouble = innermost(logged.getThrown()).toString();
    long now = nanoTime.getAsLong();
    Seen last = troubles.get(trouble);
    if (last != null && now - last.at < PAUSE) {
      troubles.put(trouble, new Seen(last.at, last.since + 1));
      return false;
    }
    troubles.put(trouble, new Seen(now, 0));
    if (last != null && last.since > 0) {
      logged.setMessage(
          logged.getMessage() + " (and " + last.since + " times more since it was last said)");
    }
    return true;
  }

  private static Throwable innermost(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; depth < 20 && cause.getCause() != null; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }
}
