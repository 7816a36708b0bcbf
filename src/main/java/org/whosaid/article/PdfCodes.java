// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many codes a font's map of codes to letters has: a line of it may be a range of two billion.
 * From the first mapping on nothing may stand in it but what every program writes there, so that
 * nobody can read the lines otherwise.
 */
final class PdfCodes {
  private static final Pattern FIRST = Pattern.compile("begin(?:bfchar|bfrange|cidchar|cidrange)");
  private static final Pattern TOKEN =
      Pattern.compile("\\s*+(?:<([0-9A-Fa-f\\s]*+)>|(\\[)|(\\])|([0-9]++)|([A-Za-z]++)|\\z)");
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final Set<String> WORDS =
      Set.of(
          "beginbfchar",
          "endbfchar",
          "beginbfrange",
          "endbfrange",
          "begincidchar",
          "endcidchar",
          "begincidrange",
          "endcidrange",
          "begincodespacerange",
          "endcodespacerange");
  private static final int LONGEST_CODE = 8;

  private final String map;
  private boolean inRanges;
  private int place;
  private boolean inList;
  private long first;
  private long codes;

  PdfCodes(String map) {
    this.map = map;
  }

  /**
   * At least as many as there are.
   *
   * @throws PdfTooLarge if it can't be said
   */
  long count() {
    if (map.contains("usecmap")) {
      throw new PdfTooLarge("a font's codes that stand elsewhere");
    }
    Matcher start = FIRST.matcher(map);
    if (!start.find()) {
      return 0;
    }
    Matcher token = TOKEN.matcher(map);
    int at = start.start();
    while (at < map.length()) {
      refuseUnless(token.region(at, map.length()).lookingAt());
      at = token.end();
      String word = token.group(5);
      if ("endcmap".equals(word) && !inRanges) {
        break;
      }
      take(token);
    }
    return codes;
  }

  private void take(Matcher token) {
    if (token.group(1) != null) {
      code(WHITE.matcher(token.group(1)).replaceAll(""));
    } else if (token.group(2) != null) {
      refuseUnless(inRanges && place == 2 && !inList);
      inList = true;
    } else if (token.group(3) != null) {
      refuseUnless(inList);
      inList = false;
      place = 0;
    } else if (token.group(4) != null) {
      refuseUnless(!inRanges);
    } else if (token.group(5) != null) {
      refuseUnless(place == 0 && WORDS.contains(token.group(5)));
      inRanges = token.group(5).equals("beginbfrange");
    }
  }

  private void code(String digits) {
    codes++;
    if (!inRanges || inList) {
      return;
    }
    if (place < 2) {
      refuseUnless(digits.length() <= LONGEST_CODE && !digits.isEmpty());
      long value = Long.parseLong(digits, 16);
      codes += place == 1 ? Math.max(0, value - first) : 0;
      first = value;
    }
    place = (place + 1) % 3;
  }

  private static void refuseUnless(boolean asWritten) {
    if (!asWritten) {
      throw new PdfTooLarge("a font's codes that are not written as codes are");
    }
  }
}
