// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.List;

/** Names at a length that a line of the reply can bear; the claims behind it have them in full. */
public final class ShortName {
  static final int MAX = 80;
  private static final int MAX_CARRIERS = 3;

  private ShortName() {}

  /** The name, or its first words and "…". */
  public static String of(String name) {
    if (name.length() <= MAX) {
      return name;
    }
    int end = name.lastIndexOf(' ', MAX - 1);
    if (end <= 0) {
      end = name.offsetByCodePoints(0, name.codePointCount(0, MAX - 1));
    }
    return name.substring(0, Math.min(end, MAX - 1)) + "…";
  }

  /**
   * The same with a capital letter, as a line begins: "The army". A first word with a capital of
   * its own ("eBay", "al-Ahram") stays as printed.
   */
  public static String atLineStart(String name) {
    String shown = of(name);
    int end = shown.indexOf(' ') < 0 ? shown.length() : shown.indexOf(' ');
    boolean small = shown.chars().limit(end).noneMatch(Character::isUpperCase);
    return small && end > 0 ? Character.toUpperCase(shown.charAt(0)) + shown.substring(1) : shown;
  }

  /** The carriers next to the origin. */
  static List<String> of(List<String> carriers) {
    return carriers.stream().limit(MAX_CARRIERS).map(ShortName::of).toList();
  }
}
