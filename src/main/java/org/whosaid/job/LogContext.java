// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a line of the log belongs to: job, link, team, channel, stage. Holds for what this thread
 * logs while some work is done; such work lies inside other.
 */
public final class LogContext {
  /** The one thing here that is static: the JDK makes formatters of its own accord. */
  private static final ThreadLocal<Map<String, String>> FIELDS = ThreadLocal.withInitial(Map::of);

  private LogContext() {}

  /** Adds to what holds already while the work is done; the same name hides the outer value. */
  public static <T> T during(Map<String, String> fields, Supplier<T> work) {
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

  public static void during(Map<String, String> fields, Runnable work) {
    during(
        fields,
        () -> {
          work.run();
          return true;
        });
  }

  /** What holds now. */
  public static Map<String, String> fields() {
    return FIELDS.get();
  }

  /** What every line about a job says of it. Every job's id begins with its team and channel. */
  public static Map<String, String> of(Job job) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("job", job.kind() + " " + job.id());
    String[] place = job.id().split("/", 3);
    if (place.length == 3) {
      fields.put("team", place[0]);
      fields.put("channel", place[1]);
    }
    if (job instanceof SharedLink link) {
      fields.put("link", link.linkInTheLog());
    }
    return fields;
  }
}
