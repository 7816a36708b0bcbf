// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads that there is none of something that is counted: "no civilians were hit", "nobody died",
 * "not a drop", "no loss of life". "No comment" and "no evidence" count nothing.
 */
final class Zeroes {
  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one");
  private static final List<List<String>> NOT_A =
      List.of(List.of("not", "a", "single"), List.of("not", "one"));
  private static final Set<String> DROPS = Set.of("drop", "penny", "cent", "soul");
  private static final int NEAR = 5;

  private final Words words;

  Zeroes(Words words) {
    this.words = words;
  }

  /** The zero that begins at {@code from}. */
  Optional<Amount> at(int from) {
    Word first = words.at(from);
    if (NOBODY.contains(first.lower())) {
      return stateFollows(from + 1) ? Optional.of(zero(from, from + 1)) : Optional.empty();
    }
    if (words.stand(List.of("no", "one"), from)) {
      return stateFollows(from + 2) ? Optional.of(zero(from, from + 2)) : Optional.empty();
    }
    if (words.stand(List.of("not", "a"), from) && DROPS.contains(words.at(from + 2).lower())) {
      return Optional.of(zero(from, from + 2));
    }
    int not = words.longest(NOT_A, from);
    if (not > 0) {
      return counts(from + not) ? Optional.of(zero(from, from + not)) : Optional.empty();
    }
    return first.is("no") && counts(from + 1)
        ? Optional.of(zero(from, from + 1))
        : Optional.empty();
  }

  /** Whether the noun is of those that are counted, or its words say what has become of it. */
  private boolean counts(int at) {
    CountedNoun noun = CountedNoun.behind(words, at);
    if (noun.isEmpty()) {
      return false;
    }
    for (int i = noun.from(); i < noun.to(); i++) {
      if (Meanings.ofStates().at(words, i).isPresent()
          || Meanings.ofGroups().at(words, i).isPresent()) {
        return true;
      }
    }
    return stateFollows(noun.to());
  }

  private boolean stateFollows(int at) {
    for (int i = at; i < at + NEAR && !Grammar.beginsClause(words.at(i)); i++) {
      if (Meanings.ofStates().at(words, i).isPresent()
          && !words.at(i).is("go")
          && !words.at(i).is("lose")) {
        return true;
      }
    }
    return false;
  }

  private static Amount zero(int from, int to) {
    return new Amount(OptionalDouble.empty(), 0, "", false, from, from, to);
  }
}
