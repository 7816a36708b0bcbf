// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words and phrases that mean the same, as {@code states.txt} and {@code groups.txt} list them. */
final class Meanings {
  private static final Meanings STATES = new Meanings("states.txt");
  private static final Meanings GROUPS = new Meanings("groups.txt");

  /** A meaning found among words, with how many of them say it. */
  record Found(String meaning, int length) {}

  private record Phrase(List<String> words, String meaning) {}

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private Meanings(String resource) {
    WordList.read(resource)
        .forEach(
            (meaning, phrases) ->
                phrases.forEach(
                    words ->
                        byFirstWord
                            .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                            .add(new Phrase(words, meaning))));
  }

  /** What has become of what is counted. */
  static Meanings ofStates() {
    return STATES;
  }

  /** Who or what is counted. */
  static Meanings ofGroups() {
    return GROUPS;
  }

  /** What the words at {@code index} mean, by the longest phrase that stands there. */
  Optional<Found> at(Words words, int index) {
    Optional<Found> longest = Optional.empty();
    for (Phrase phrase : byFirstWord.getOrDefault(words.at(index).lower(), List.of())) {
      boolean longer = longest.isEmpty() || phrase.words().size() > longest.get().length();
      if (longer && words.stand(phrase.words(), index)) {
        longest = Optional.of(new Found(phrase.meaning(), phrase.words().size()));
      }
    }
    return longest;
  }
}
