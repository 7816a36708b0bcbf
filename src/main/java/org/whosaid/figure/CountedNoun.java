// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The noun behind a number, with its adjectives: "Syrian soldiers" in "62 Syrian soldiers were
 * killed".
 *
 * @param from its first word
 * @param to behind its last; where there is none the same
 * @param group one word for all that mean the same
 * @param part whether the number is one of others: "four of them", "nine of the injured"
 */
record CountedNoun(int from, int to, String group, boolean part) {
  private static final int LONGEST = 6;
  private static final Set<String> OF_WHOM =
      Set.of("them", "whom", "those", "these", "which", "us");
  private static final Set<String> DETERMINERS =
      Set.of("the", "its", "his", "her", "their", "our", "my", "all", "these", "those", "a", "an");
  private static final Set<String> MORE = Set.of("more", "other", "further", "additional", "extra");
  private static final Set<String> CLOSING = Set.of("”", "\"");
  private static final Set<String> KNOWN_PLURALS =
      Set.of("people", "men", "women", "children", "police", "troops");

  private static final Set<String> COMMON_VERBS =
      Set.of(
          "took", "came", "fell", "rose", "left", "got", "made", "said", "died", "won", "saw",
          "held", "lost", "stood", "live", "remain", "need", "say", "work", "want");

  boolean isEmpty() {
    return from == to;
  }

  /** The noun that stands at {@code at}, behind a number. */
  static CountedNoun behind(Words words, int number) {
    int at = CLOSING.contains(words.at(number).text()) ? number + 1 : number;
    boolean of = words.at(at).is("of");
    if (of && OF_WHOM.contains(words.at(at + 1).lower())) {
      return new CountedNoun(at, at, "", true);
    }
    int from = of ? at + 1 : at;
    boolean ofKnown = false;
    while (MORE.contains(words.at(from).lower())
        || (of && DETERMINERS.contains(words.at(from).lower()))) {
      ofKnown |= DETERMINERS.contains(words.at(from).lower());
      from++;
    }
    int to = from;
    while (to - from < LONGEST && goesOn(words, from, to)) {
      to++;
    }
    CountedNoun noun = named(words, from, to);
    boolean some = ofKnown && Meanings.ofStates().at(words, from).isPresent();
    return some ? new CountedNoun(from, to, noun.group(), true) : noun;
  }

  private static boolean goesOn(Words words, int from, int to) {
    Word word = words.at(to);
    String lower = word.lower();
    if (Grammar.endsNoun(word)
        || COMMON_VERBS.contains(lower)
        || Numeral.at(words, to).isPresent()) {
      return false;
    }
    boolean state = Meanings.ofStates().at(words, to).isPresent();
    if (to == from) {
      boolean participle = lower.endsWith("ed") && Grammar.endsNoun(words.at(to + 1));
      return state || !participle;
    }
    boolean verb = lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("ly");
    return !(isPlural(words.at(to - 1)) && (verb || state));
  }

  private static boolean isPlural(Word word) {
    String lower = word.lower();
    return KNOWN_PLURALS.contains(lower) || (lower.endsWith("s") && !lower.endsWith("ss"));
  }

  private static CountedNoun named(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Meanings.Found> group = Meanings.ofGroups().at(words, i);
      if (group.isPresent() && i + group.get().length() == to) {
        return new CountedNoun(from, to, group.get().meaning(), false);
      }
    }
    if (from == to) {
      return new CountedNoun(from, to, "", false);
    }
    boolean state = to - from == 1 && Meanings.ofStates().at(words, from).isPresent();
    return new CountedNoun(from, to, state ? "" : Grammar.stem(words.at(to - 1)), false);
  }

  /** Of "tonnes of crude" and "58 per cent of residents" what stands behind "of". */
  CountedNoun within(Words words) {
    return words.at(to).is("of") ? behind(words, to) : this;
  }

  /** The adjectives, in one form each. */
  List<String> kind(Words words) {
    return words.list().subList(from, Math.max(from, to - 1)).stream().map(Grammar::stem).toList();
  }
}
