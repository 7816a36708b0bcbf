// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has spoken so far in an article, by the words that may mean them again. */
final class EarlierSpeakers {
  static final Set<String> HE_OR_SHE = Set.of("he", "she", "his", "her", "him");
  static final Set<String> THEY = Set.of("they", "their", "them");

  /**
   * Somebody who has spoken.
   *
   * @param at where it was last mentioned
   */
  record Known(Source source, int paragraph, boolean person, int at) {}

  private final NamesInText names;
  private final Map<String, Known> byNoun = new HashMap<>();

  /** The nouns of several people: "minister" where two ministers speak. */
  private final Set<String> sharedNouns = new HashSet<>();

  private final Map<String, String> byFirstWord = new HashMap<>();
  private final Map<String, Known> bySurname = new HashMap<>();
  private Optional<Known> lastPerson = Optional.empty();
  private Optional<Known> lastGroup = Optional.empty();
  private Optional<Known> last = Optional.empty();

  EarlierSpeakers(NamesInText names) {
    this.names = names;
  }

  /** Whoever spoke last. */
  Optional<Known> last() {
    return last;
  }

  /** Whom "she" may mean. */
  Optional<Known> lastPerson() {
    return lastPerson;
  }

  /** Whom "they" may mean. */
  Optional<Known> lastGroup() {
    return lastGroup;
  }

  /** Whom "the minister" may mean. */
  Optional<Known> byNoun(String noun) {
    return Optional.ofNullable(byNoun.get(noun));
  }

  /** Whether the noun may mean one of several people. */
  boolean isShared(String noun) {
    return sharedNouns.contains(noun);
  }

  Optional<Known> bySurname(String name) {
    return Optional.ofNullable(bySurname.get(name));
  }

  /** The full name that begins so: "Northmark" for "Northmark Shipping". */
  Optional<String> byFirstWord(String word) {
    return Optional.ofNullable(byFirstWord.get(word));
  }

  /** Whoever a pronoun means has spoken again; a pronoun that means nobody tells nothing. */
  private void goOn(SourceMention pronoun, Source source, int paragraph, int at) {
    if (!source.name().equals(Optional.of(pronoun.name()))) {
      boolean he = HE_OR_SHE.contains(pronoun.name().toLowerCase(Locale.ROOT));
      Known known = new Known(source, paragraph, he, at);
      last = Optional.of(known);
      lastPerson = he ? last : lastPerson;
      lastGroup = THEY.contains(pronoun.name().toLowerCase(Locale.ROOT)) ? last : lastGroup;
    }
  }

  /** Somebody has spoken whom a later mention may mean. */
  void remember(SourceMention mention, Source source, int paragraph, int at) {
    boolean several = source.name().orElse("").contains(" and ");
    boolean named = mention.isNamedPerson() && !mention.isOutlet();
    boolean person = !several && (named || SourceWords.isPerson(mention.noun()));
    if (mention.isPronoun()) {
      goOn(mention, source, paragraph, at);
      return;
    }
    Known known = new Known(source, paragraph, named, at);
    if (named) {
      String name = source.name().orElse("");
      names.isOfPerson(name);
      bySurname.put(name.substring(name.lastIndexOf(' ') + 1), known);
      String title = name.substring(0, Math.max(0, name.indexOf(' '))).toLowerCase(Locale.ROOT);
      if (SourceWords.TITLES.contains(title)) {
        call(title.startsWith("dr") ? "doctor" : title, known);
      }
    }
    last = Optional.of(known);
    if (named || (person && !SourceWords.isPlural(mention.noun()))) {
      lastPerson = last;
    } else if (source.kind() != SourceKind.DOCUMENT) {
      lastGroup = last;
    }
    call(mention.noun(), known);
    if (!mention.otherNoun().isEmpty()) {
      call(mention.otherNoun(), known);
    }
    String name = source.name().orElse("");
    int space = name.indexOf(' ');
    if (space > 0
        && !several
        && Character.isUpperCase(name.charAt(0))
        && source.kind() == SourceKind.NAMED) {
      byFirstWord.putIfAbsent(name.substring(0, space), name);
    }
  }

  /** From now on the noun means this one, and only this one if it meant nobody else before. */
  private void call(String noun, Known known) {
    Known before = byNoun.put(noun, known);
    boolean other =
        before != null
            && before.source().kind() == known.source().kind()
            && !before.source().name().equals(known.source().name());
    if (other && SourceWords.isPerson(noun)) {
      sharedNouns.add(noun);
    }
  }
}
