// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.List;
import java.util.Random;

/** Texts of numbers, signs and words in any order. */
final class HostileNumbers {
  private static final List<String> PARTS =
      List.of(
          "62",
          "1,200",
          "1.2m",
          "£",
          "$",
          "US",
          "%",
          "per cent",
          "between",
          "and",
          "to",
          "from",
          "a",
          "dozen",
          "dozens",
          "of",
          "half",
          "two-thirds",
          "no",
          "nobody",
          "killed",
          "at least",
          "or more",
          "people",
          "“",
          "”",
          ".",
          ",",
          "-",
          "–",
          "10:30",
          "a.m.",
          "May",
          "2016",
          "the",
          "in",
          "ten",
          "hundred",
          "thousand",
          "million",
          "9999999999999999999999",
          "9".repeat(400),
          "0.0.0",
          "١٢",
          "😀",
          "\u200f",
          "\u0000",
          "'",
          "one",
          "toll",
          "number",
          "\n",
          "every one of",
          "four of them");

  private HostileNumbers() {}

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
      text.append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
