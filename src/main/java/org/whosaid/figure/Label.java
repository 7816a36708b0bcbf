// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a figure is named: the article's qualifier, and what is counted in which state. */
final class Label {
  static final Set<String> OF_PEOPLE =
      Set.of(
          "killed",
          "injured",
          "missing",
          "arrested",
          "charged",
          "rescued",
          "evacuated",
          "displaced",
          "trapped",
          "hospitalised",
          "infected",
          "vaccinated",
          "attending");

  private final Words words;
  private final Amount amount;
  private final Qualifiers.Found qualifier;
  private final CountedNoun noun;
  private final String state;

  Label(Words words, Amount amount, Qualifiers.Found qualifier, CountedNoun noun, String state) {
    this.words = words;
    this.amount = amount;
    this.qualifier = qualifier;
    this.noun = noun;
    this.state = state;
  }

  /** "at least", "between 17 and", "dozens"; behind the number too: "or more". */
  String qualifier() {
    List<String> parts = new ArrayList<>();
    boolean open = amount.rough() && amount.isCount();
    parts.add(words.text(qualifier.from(), open ? amount.to() : beforeValue()));
    parts.add(words.text(amount.to(), qualifier.to()));
    return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  /** Where a range's upper end, or else the value, begins, its currency's sign included. */
  private int beforeValue() {
    return amount.low().isPresent() ? amount.at() : amount.from();
  }

  /** "Redundancies" are cut already. */
  private boolean isInNoun() {
    return Meanings.ofStates().at(words, noun.to() - 1).isPresent();
  }

  /** "Syrian soldiers killed", "tonnes of crude spilled", "percent of drivers". */
  String what() {
    List<String> parts = new ArrayList<>();
    if (!amount.isCount()) {
      parts.add(amount.isShare() ? "percent" : amount.unit() + "s");
    }
    boolean people = OF_PEOPLE.contains(state);
    boolean bare = noun.group().isEmpty() || (noun.to() - noun.from() == 1 && isInNoun());
    if (bare && people && amount.isCount()) {
      parts.add("people");
    } else if (!noun.isEmpty()) {
      boolean of = amount.isShare() && words.at(amount.to()).is("of");
      parts.add((of ? "of " : "") + words.text(noun.from(), noun.to()));
      CountedNoun stuff = noun.within(words);
      if (stuff.from() > noun.from() && !stuff.isEmpty()) {
        parts.add("of " + words.text(stuff.from(), stuff.to()));
      }
    }
    String named = String.join(" ", parts);
    boolean said = named.contains(state) || (!noun.group().isEmpty() && isInNoun());
    return said ? named : (named + " " + state).strip();
  }
}
