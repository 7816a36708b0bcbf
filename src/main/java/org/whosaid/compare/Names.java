// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whosaid.claim.Claim;
import org.whosaid.digest.SourceKey;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/**
 * The names in several articles: one that ends like a longer one and has no other words is short
 * for it, if only one longer one comes into question and no article has both.
 */
final class Names {
  /** With more names than these, each stays as it is. */
  private static final int MOST = 600;

  /** For each key the name as first printed. */
  private final Map<String, String> printed = new LinkedHashMap<>();

  private final Map<String, String> longest = new HashMap<>();
  private final List<Set<String>> together = new ArrayList<>();
  private boolean found;

  /** What tells names apart, words that are no part of them left out. */
  static String plain(String name) {
    return PlainWords.of(SourceKey.of(name).words());
  }

  /** The named sources of one article. */
  void add(List<Claim> article) {
    Set<String> names = new HashSet<>();
    for (Claim claim : article) {
      if (claim.source().kind() == SourceKind.NAMED) {
        String name = claim.source().name().orElse("");
        names.add(plain(name));
        printed.putIfAbsent(plain(name), name);
      }
    }
    together.add(names);
  }

  /** The name itself, or the fullest one that it is short for. */
  String fullestOf(Source source) {
    String name = source.name().orElse("");
    if (source.kind() != SourceKind.NAMED) {
      return name;
    }
    find();
    String key = longest.getOrDefault(plain(name), plain(name));
    return printed.getOrDefault(key, name);
  }

  /** Every named source once, by its fullest name. */
  List<String> fullest() {
    find();
    return printed.entrySet().stream()
        .filter(entry -> !longest.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void find() {
    if (found || printed.size() > MOST) {
      return;
    }
    found = true;
    Map<String, List<String>> byLastWord = new HashMap<>();
    for (String name : printed.keySet()) {
      byLastWord.computeIfAbsent(lastWord(name), word -> new ArrayList<>()).add(name);
    }
    for (String name : printed.keySet()) {
      List<String> others = byLastWord.getOrDefault(lastWord(name), List.of());
      longest(name, others).ifPresent(longer -> longest.put(name, longer));
    }
  }

  private Optional<String> longest(String name, List<String> others) {
    List<String> candidates = new ArrayList<>();
    String longer = name;
    for (String other : others) {
      if (isShortFor(name, other) && !standTogether(name, other)) {
        candidates.add(other);
        longer = other.length() > longer.length() ? other : longer;
      }
    }
    for (String candidate : candidates) {
      if (!candidate.equals(longer) && !isShortFor(candidate, longer)) {
        return Optional.empty();
      }
    }
    return candidates.isEmpty() ? Optional.empty() : Optional.of(longer);
  }

  /** Of two names with the same last word. */
  private static boolean isShortFor(String name, String other) {
    return name.length() < other.length()
        && !name.isEmpty()
        && List.of(other.split(" ", -1)).containsAll(List.of(name.split(" ", -1)));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private boolean standTogether(String one, String other) {
    return together.stream().anyMatch(names -> names.contains(one) && names.contains(other));
  }
}
