// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What a number counts, as far as the sentence says: enough to tell whether two numbers are about
 * the same.
 *
 * @param unit "%" for shares, a currency for money, empty for what is counted
 * @param group who or what is counted, one word for all that mean the same; empty if it isn't said
 * @param kind words beside the group that tell it from others: "Syrian", "part-time"
 * @param state what has become of it: "killed"; empty if that is none of the known ones
 * @param context the telling words around it
 * @param names whose it is; what only points to somebody ("his") is a name of its own
 * @param times points in time that set it apart: "2011", "last year", "january"
 * @param weekdays days of the week around it
 * @param places names behind "in", "at" or "near"
 * @param part whether it is a part of another number: "four of them"
 */
record Quantity(
    String unit,
    String group,
    Set<String> kind,
    String state,
    Set<String> context,
    Set<String> names,
    Set<String> times,
    Set<String> weekdays,
    Set<String> places,
    boolean part) {
  private static final String ANYBODY = "person";

  Quantity {
    requireNonNull(unit, "unit");
    requireNonNull(group, "group");
    kind = Set.copyOf(kind);
    requireNonNull(state, "state");
    context = Set.copyOf(context);
    names = Set.copyOf(names);
    times = Set.copyOf(times);
    weekdays = Set.copyOf(weekdays);
    places = Set.copyOf(places);
  }

  /** Figures that may count the same have the same key. */
  String key() {
    boolean measured = !unit.isEmpty() || !state.isEmpty();
    return unit + "/" + state + "/" + (measured ? "" : group);
  }

  /** Whether it may be anybody who is counted, or isn't said at all. */
  boolean isAnybody() {
    return group.isEmpty() || group.equals(ANYBODY);
  }
}
