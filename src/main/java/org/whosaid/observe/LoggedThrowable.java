// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.ArrayList;
import java.util.List;

/** A throwable and its causes, the outermost first; each once, even if they go round in a ring. */
final class LoggedThrowable {
  private static final int MOST_CAUSES = 10;
  private static final int MOST_FRAMES = 50;

  private final List<Throwable> chain = new ArrayList<>();

  LoggedThrowable(Throwable outermost) {
    Throwable next = outermost;
    while (next != null && chain.size() < MOST_CAUSES && !chain.contains(next)) {
      chain.add(next);
      next = next.getCause();
    }
  }

  /** The chain on one line: {@code IllegalStateException: no page <- IOException: reset}. */
  String inShort() {
    return String.join(" <- ", chain.stream().map(LoggedThrowable::inShort).toList());
  }

  /** Where each was thrown, on lines that are all indented. */
  String trace() {
    StringBuilder trace = new StringBuilder();
    for (Throwable throwable : chain) {
      trace.append("    ").append(inFull(throwable)).append('\n');
      StackTraceElement[] frames = throwable.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
        trace.append("        at ").append(LogText.of(frames[i].toString())).append('\n');
      }
      if (frames.length > MOST_FRAMES) {
        trace.append("        and ").append(frames.length - MOST_FRAMES).append(" more\n");
      }
    }
    return trace.toString();
  }

  private static String inShort(Throwable throwable) {
    return withMessage(LogFormat.lastPart(throwable.getClass().getName()), throwable);
  }

  private static String inFull(Throwable throwable) {
    return withMessage(throwable.getClass().getName(), throwable);
  }

  private static String withMessage(String name, Throwable throwable) {
    String message = throwable.getMessage();
    return message == null ? name : name + ": " + LogText.of(message);
  }
}
