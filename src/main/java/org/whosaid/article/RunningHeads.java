// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Drops what a printed page says about itself: page numbers, and heads and feet that come back on
 * other pages, also with another number in them.
 */
final class RunningHeads {
  private static final int LINES_AT_AN_EDGE = 2;
  private static final int LONGEST_PAGE_NUMBER = 60;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "\\W*(?:page|p\\.)?\\s*#(?:\\s*(?:/|of|–|-)\\s*#)?\\W*", Pattern.CASE_INSENSITIVE);

  private RunningHeads() {}

  /** The lines of all pages, one page after the other. */
  static List<String> removeFrom(List<List<String>> pages) {
    Map<String, Integer> pagesWith = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> edges = new HashSet<>();
      for (int line : edges(page)) {
        edges.add(shape(page.get(line)));
      }
      edges.forEach(edge -> pagesWith.merge(edge, 1, Integer::sum));
    }
    List<String> kept = new ArrayList<>();
    for (List<String> page : pages) {
      List<String> lines = new ArrayList<>(page);
      for (int line : edges(page)) {
        String shape = shape(page.get(line));
        int times = pagesWith.getOrDefault(shape, 0);
        if (isPageNumber(shape) || (times > 1 && times * 2 >= pages.size())) {
          lines.set(line, "");
        }
      }
      addPage(lines, kept);
    }
    return kept;
  }

  /** The first and last lines that show anything. */
  private static Set<Integer> edges(List<String> page) {
    Set<Integer> edges = new HashSet<>();
    for (int i = 0; i < page.size() && edges.size() < LINES_AT_AN_EDGE; i++) {
      if (!page.get(i).isBlank()) {
        edges.add(i);
      }
    }
    int both = edges.size() + LINES_AT_AN_EDGE;
    for (int i = page.size() - 1; i >= 0 && edges.size() < both; i--) {
      if (!page.get(i).isBlank() && !edges.add(i)) {
        break;
      }
    }
    return edges;
  }

  /** Of a longer line the pattern would try each white space in each of its places. */
  private static boolean isPageNumber(String shape) {
    return shape.length() <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.matcher(shape).matches();
  }

  private static String shape(String line) {
    return DIGITS.matcher(line.strip()).replaceAll("#");
  }

  /** A paragraph may go on over the page's end: then the blank lines between don't count. */
  private static void addPage(List<String> page, List<String> kept) {
    int first = 0;
    while (first < page.size() && page.get(first).isBlank()) {
      first++;
    }
    int last = kept.size();
    while (last > 0 && kept.get(last - 1).isBlank()) {
      last--;
    }
    if (first < page.size() && last > 0) {
      boolean goesOn = Character.isLowerCase(page.get(first).strip().charAt(0));
      kept.subList(last, kept.size()).clear();
      if (!goesOn) {
        kept.add("");
      }
    }
    kept.addAll(page.subList(first, page.size()));
  }
}
