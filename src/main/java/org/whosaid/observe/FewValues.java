// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Keeps the values of a label few and plain. What somebody outside says (Slack's word for an error)
 * may become a label; the fortieth of them and what is no word become {@code other}.
 */
final class FewValues {
  static final int MOST = 40;
  private static final String OTHER = "other";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.+-]{0,59}");

  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  String of(Measure measure, int label, String value) {
    if (!PLAIN.matcher(value).matches()) {
      return OTHER;
    }
    Set<String> values =
        known.computeIfAbsent(measure.name() + label, first -> ConcurrentHashMap.newKeySet());
    if (values.contains(value)) {
      return value;
    }
    synchronized (values) {
      boolean room = values.size() < MOST;
      return (room && values.add(value)) || values.contains(value) ? value : OTHER;
    }
  }
}
