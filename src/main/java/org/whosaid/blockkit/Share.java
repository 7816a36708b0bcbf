// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the parts into which a list is cut that is too long for a menu.
 *
 * @param parts all of them, none of them empty unless the list is
 * @param number which one is offered, counted from 0
 */
record Share<T>(List<List<T>> parts, int number) {
  /** As many as a menu has options; a menu of parts has no more either. */
  private static final int MOST_PARTS = Menus.MOST_OPTIONS;

  Share {
    parts = List.copyOf(parts);
  }

  /**
   * The wanted part, or the first.
   *
   * @param size so many items a part
   */
  static <T> Share<T> of(List<T> items, int size, int wanted) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < items.size() && parts.size() < MOST_PARTS; from += size) {
      parts.add(items.subList(from, Math.min(items.size(), from + size)));
    }
    return new Share<>(parts, wanted >= 0 && wanted < parts.size() ? wanted : 0);
  }

  /** The wanted part, or, if none is, the one in which the item is. */
  static <T> Share<T> around(List<T> items, int size, int wanted, T item) {
    return of(items, size, wanted >= 0 ? wanted : Math.max(0, items.indexOf(item)) / size);
  }

  List<T> shown() {
    return parts.isEmpty() ? List.of() : parts.get(number);
  }

  boolean isAll() {
    return parts.size() <= 1;
  }
}
