// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.Optional;
import java.util.Set;

/** What the sentence says has become of those whom a number counts. */
final class StateOf {
  private static final int BEHIND = 12;
  private static final int BEFORE = 9;
  private static final String JOB = "job";
  private static final String CUT = "cut";
  private static final String PRESENT = "present";
  private static final String ATTENDING = "attending";

  /** Whoever of a crowd was there attended; guards and workers may be there for other reasons. */
  private static final Set<String> CROWD = Set.of("", "person", "spectator", "protester");

  private static final Set<String> BETWEEN = Set.of("at", "to", "of", "the", "a", "in", "by");
  private static final Set<String> TALLIES =
      Set.of("toll", "number", "total", "count", "tally", "figure", "dead", "crowd", "attendance");

  private final Words words;
  private final int from;
  private final CountedNoun noun;
  private final int least;
  private final int most;

  /**
   * @param from the number's first word, qualifiers included
   * @param least behind the number before, or the sentence's first word
   * @param most the next number, or the sentence's end
   */
  StateOf(Words words, int from, CountedNoun noun, int least, int most) {
    this.words = words;
    this.from = from;
    this.noun = noun;
    this.least = least;
    this.most = most;
  }

  /** The state, empty if none is said. */
  String name() {
    return directlyBefore().or(this::inNoun).or(this::behind).or(this::furtherBefore).orElse("");
  }

  private Optional<String> at(int index) {
    Optional<String> found = Meanings.ofStates().at(words, index).map(Meanings.Found::meaning);
    boolean ofJobs = found.filter(CUT::equals).isPresent();
    if (found.filter(PRESENT::equals).isPresent()) {
      return CROWD.contains(noun.group()) ? Optional.of(ATTENDING) : Optional.empty();
    }
    return ofJobs && !noun.group().equals(JOB) ? Optional.empty() : found;
  }

  /** "killed 13 people", "killing at least 62", "the dead at 22", "toll to 46". */
  private Optional<String> directlyBefore() {
    if (from - 1 < least) {
      return Optional.empty();
    }
    Optional<String> adjacent = at(from - 1);
    boolean between = from - 2 >= least && BETWEEN.contains(words.at(from - 1).lower());
    return adjacent.isPresent() || !between ? adjacent : at(from - 2);
  }

  /** "seven deaths", "19 dead", "dozens of wounded". */
  private Optional<String> inNoun() {
    for (int i = noun.from(); i < noun.to(); i++) {
      Optional<String> state = at(i);
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  /** "soldiers were killed", "guards were among those hurt". */
  private Optional<String> behind() {
    int end = Math.min(most, noun.to() + BEHIND);
    for (int i = noun.to(); i < end && !Grammar.beginsClause(words.at(i)); i++) {
      Optional<String> state = at(i);
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  /** "the death toll in the valley climbs to 46", for those who are not named otherwise. */
  private Optional<String> furtherBefore() {
    boolean anybody = noun.group().isEmpty() || noun.group().equals("person");
    boolean measured = noun.group().equals("tonne") || noun.group().equals("litre");
    if (!anybody && !measured) {
      return Optional.empty();
    }
    boolean tally = measured;
    for (int i = from - 1; i >= Math.max(least, from - BEFORE); i--) {
      if (words.at(i).is(";") || words.at(i).is(":")) {
        return Optional.empty();
      }
      tally |= isTally(i);
      Optional<String> state = at(i);
      if (state.isPresent() && (tally || i + 2 >= from || isTallied(i))) {
        return state;
      }
    }
    return Optional.empty();
  }

  /** "the toll", "the number", "the dead". */
  private boolean isTally(int index) {
    return TALLIES.contains(words.at(index).lower());
  }

  /** "the number of dead", "death toll" with the state behind its tally. */
  private boolean isTallied(int state) {
    return isTally(state - 1) || (words.at(state - 1).is("of") && isTally(state - 2));
  }
}
