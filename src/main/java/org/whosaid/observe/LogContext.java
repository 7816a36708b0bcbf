// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a line of the log belongs to: job, link, team, channel, stage. Holds for what this thread
 * logs while some work is done; such work lies inside other.
 */
final class LogContext {
  /** The one thing here that is static: the JDK makes formatters of its own accord. */
  private static final ThreadLocal<Map<String, String>> FIELDS = ThreadLocal.withInitial(Map::of);

  private LogContext() {}

  /** Adds to what holds already while the work is done; the same name hides the outer value. */
  static <T> T during(Map<String, String> fields, Supplier<T> work) {
    Map<String, String> outer = FIELDS.get();
    Map<String, String> all = new LinkedHashMap<>(outer);
    all.putAll(fields);
    FIELDS.set(all);
    try {
      return work.get();
    } finally {
      if (outer.isEmpty()) {
        FIELDS.remove();
      } else {
        FIELDS.set(outer);
      }
    }
  }

  static void during(Map<String, String> fields, Runnable work) {
    during(
        fields,
        () -> {
          work.run();
          return true;
        });
  }

  static Map<String, String> fields() {
    return FIELDS.get();
  }
}
