// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What accusations and their denials are often about, in words that need not be the same: "it was
 * overcrowded", "they let people in long after". Only matters in which such words leave no doubt.
 */
final class Matters {
  private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

  static {
    matter(
        "crowding",
        "over-?crowd\\w*|crowded|crowding|packed|been full|too full|over capacity|too many people"
            + "|(?:let|letting|allowed|allowing|admitted|admitting) (?:too many |more )?(?:people|fans|spectators|passengers) in");
    matter("bribery", "brib\\w*|kickbacks?|backhanders?|paid off");
    matter("doping", "dop(?:ed|ing)|banned substances?|steroids?|performance-enhancing");
    matter(
        "match fixing",
        "match-fixing|fixed the (?:match|game|race)|thr(?:ew|own) the (?:match|game)");
    matter("first shot", "fired first|opened fire|shot first|first shots?");
    matter("dumping", "dump(?:ed|ing)|discharg(?:ed|ing)|pollut(?:ed|ing)");
    matter(
        "cover-up",
        "cover(?:ed|ing)? (?:it |this |them )?up|cover-up|hid(?:den|ing)? the|conceal\\w*");
  }

  private Matters() {}

  private static void matter(String name, String words) {
    WORDS.put(name, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  /** Those of which the words, in lower case, speak. */
  static Set<String> in(String words) {
    Set<String> matters = new TreeSet<>();
    WORDS.forEach(
        (name, pattern) -> {
          if (pattern.matcher(words).find()) {
            matters.add(name);
          }
        });
    return matters;
  }
}
