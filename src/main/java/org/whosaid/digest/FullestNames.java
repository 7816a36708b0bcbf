// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.claim.Claim;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/**
 * Gives a source one name throughout: "Pell" and "Ruan Pell" are "Judge Ruan Pell" if the article
 * has nobody else whose name ends so. Only proper names, and only where nothing but further capital
 * words stand before ("Bank of Russia" is not Russia). Names that tell no sources apart ("Russian
 * Defence Ministry") become the first of them.
 */
public final class FullestNames {
  /** With more names than these, each stays as it is. */
  private static final int MOST_NAMES = 300;

  private FullestNames() {}

  /** The same claims. */
  public static List<Claim> in(List<Claim> claims) {
    Map<SourceKey, String> names = new HashMap<>();
    for (Claim claim : claims) {
      if (claim.source().kind() == SourceKind.NAMED) {
        claim.source().name().ifPresent(name -> names.putIfAbsent(SourceKey.of(name), name));
      }
    }
    if (names.size() > MOST_NAMES) {
      return claims;
    }
    Map<SourceKey, String> fullest = new HashMap<>(names);
    for (String name : names.values()) {
      longest(name, names.values()).ifPresent(longer -> fullest.put(SourceKey.of(name), longer));
    }
    return claims.stream().map(claim -> renamed(claim, fullest)).toList();
  }

  /** The longest name that this one is short for; none if two candidates don't fit each other. */
  private static Optional<String> longest(String name, Iterable<String> names) {
    List<String> candidates = new ArrayList<>();
    String longest = name;
    for (String other : names) {
      if (isShortFor(name, other)) {
        candidates.add(other);
        longest = other.length() > longest.length() ? other : longest;
      }
    }
    for (String candidate : candidates) {
      if (!candidate.equals(longest) && !isShortFor(candidate, longest)) {
        return Optional.empty();
      }
    }
    return candidates.isEmpty() ? Optional.empty() : Optional.of(longest);
  }

  private static boolean isShortFor(String name, String other) {
    if (name.length() >= other.length() || !isProper(name)) {
      return false;
    }
    boolean office = name.indexOf(' ') > 0 && other.startsWith(name + " of ");
    boolean ends = other.endsWith(" " + name);
    String before = ends ? other.substring(0, other.length() - name.length() - 1) : "";
    return office || (ends && isProper(before));
  }

  /** Capital words only, no possessive, no comma, no full stop. */
  private static boolean isProper(String words) {
    for (String word : words.split(" ", -1)) {
      boolean plain = word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '’');
      boolean owner = word.endsWith("’s") || word.endsWith("’");
      if (word.isEmpty() || !plain || owner || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return !words.startsWith("The ");
  }

  private static Claim renamed(Claim claim, Map<SourceKey, String> fullest) {
    Optional<String> longer =
        claim.source().kind() == SourceKind.NAMED
            ? claim.source().name().flatMap(name -> fullestOf(name, fullest))
            : Optional.empty();
    if (longer.isEmpty()) {
      return claim;
    }
    return claim.of(new Source(longer, claim.source().kind(), claim.source().mention()));
  }

  private static Optional<String> fullestOf(String name, Map<SourceKey, String> fullest) {
    return Optional.ofNullable(fullest.get(SourceKey.of(name)))
        .filter(other -> !other.equals(name));
  }
}
