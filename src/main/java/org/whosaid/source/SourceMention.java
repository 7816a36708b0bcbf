// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for a source at one place, taken apart. */
final class SourceMention {
  static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final String OPENERS_OF_DETAIL =
      " of for at in from with on who to near by behind close familiar seen obtained published released issued read ";

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "it", "they", "we", "i", "who", "which", "his", "her", "its", "their", "him",
          "them", "both", "neither");

  /** What stands between a person's name and where the person is from. */
  private static final Set<String> FROM_SOMEWHERE = Set.of("of", "from", "for", "at", "with");

  private static final Set<String> NO_NOUNS =
      Set.of("and", "or", "the", "a", "an", "as", "than", "but", "both", "de", "van", "von", "la");

  private static final int LONGEST_PERSON = 5;

  /** "Democrats", "Europeans": many, though the word is a name. */
  private static final Pattern PEOPLES = Pattern.compile("\\p{Lu}\\p{L}*(ans|ats|ists|ents)");

  private static final Pattern SPACES = Pattern.compile("\\s++");

  private final String words;

  /** The words without an apposition. */
  private final String main;

  private final List<String> parts;
  private final String noun;

  SourceMention(String words) {
    this.words = words.strip();
    this.main = MainPhrase.of(this.words);
    this.parts = split(main);
    this.noun = nounOf(main);
  }

  /**
   * The name as it would be shown: without an apposition, without an article before a name, without
   * where somebody is from.
   */
  String name() {
    if (parts.size() > 2 && lower(parts.get(0)).equals("both")) {
      return String.join(" ", parts.subList(1, parts.size()));
    }
    boolean article = parts.size() > 1 && ARTICLES.contains(lower(parts.get(0)));
    boolean the = article && lower(parts.get(0)).equals("the");
    if (the && isCapital(parts.get(1))) {
      return String.join(" ", parts.subList(1, parts.size()));
    }
    int to = endOfPerson();
    int from = to;
    while (from > 0 && isCapital(parts.get(from - 1))) {
      from--;
    }
    int title = from;
    while (title < to && !SourceWords.TITLES.contains(lower(parts.get(title)))) {
      title++;
    }
    if (title > from && to - title > 2) {
      return String.join(" ", parts.subList(title + 1, to));
    }
    boolean describedBefore =
        from > 0 && to - from >= 2 && isNounBeforeName(lower(parts.get(from - 1)));
    return describedBefore || to < parts.size()
        ? String.join(" ", parts.subList(describedBefore ? from : 0, to))
        : main;
  }

  /** "CNN" of "CNN's Ann Bell", "Marrow Mail" of "a Marrow Mail". */
  String nameOfOutlet() {
    List<String> words = split(name());
    for (int i = 0; i + 1 <= words.size(); i++) {
      String word = words.get(i);
      boolean owner = word.endsWith("'s") || word.endsWith("’s");
      String own = owner ? word.substring(0, word.length() - 2) : word;
      boolean last = i + 1 == words.size();
      if (owner && (last || SourceWords.AGENCIES.contains(lower(own)))) {
        String before = String.join(" ", words.subList(0, i));
        return before.isEmpty() ? own : before + " " + own;
      }
    }
    boolean one = words.size() > 1 && Set.of("a", "an").contains(lower(words.get(0)));
    boolean named = one && isCapital(words.get(1));
    return String.join(" ", named ? words.subList(1, words.size()) : words);
  }

  /** Behind the two or three words of "Lena Falk of the Bridge Board"; the whole otherwise. */
  private int endOfPerson() {
    int to = parts.size();
    for (int i = 2; i < Math.min(to, LONGEST_PERSON); i++) {
      if (FROM_SOMEWHERE.contains(parts.get(i))) {
        boolean person =
            parts.subList(0, i).stream().allMatch(SourceMention::isCapital)
                && parts.subList(0, i).stream()
                    .noneMatch(part -> SourceWords.INSTITUTIONS.contains(lower(part)))
                && !ARTICLES.contains(lower(parts.get(0)));
        boolean described =
            i > 2
                && isCapital(parts.get(i - 1))
                && isCapital(parts.get(i - 2))
                && SourceWords.isPerson(parts.get(i - 3));
        return person || described ? i : to;
      }
    }
    return to;
  }

  /** "chief engineer Dana Ruiz", "the union Public Voice"; not "a minister of North Marrow". */
  private static boolean isNounBeforeName(String word) {
    return word.chars().allMatch(Character::isLetter)
        && !OPENERS_OF_DETAIL.contains(" " + word + " ")
        && !NO_NOUNS.contains(word);
  }

  boolean isPronoun() {
    return PRONOUNS.contains(lower(words));
  }

  /** Points back to somebody: "the official", "the Harbour statement" does not. */
  boolean isReference() {
    return parts.size() <= 3
        && lower(parts.get(0)).equals("the")
        && parts.stream().skip(1).noneMatch(SourceMention::isCapital);
  }

  /** Says nothing without somebody to whom it points back: "she", "the minister". */
  boolean needsAnother() {
    return isPronoun() || (isReference() && SourceWords.OFFICES.contains(noun));
  }

  /**
   * Whether every word before the noun is one of those: no "annual report" is a "quarterly" one.
   */
  boolean isDescribedBy(String others) {
    List<String> known = split(lower(others));
    return parts.size() < 3
        || parts.subList(1, parts.size() - 1).stream()
            .allMatch(part -> known.contains(lower(part)));
  }

  /** Who made the statement: "Falk" of "Falk's statement". */
  Optional<SourceMention> owner() {
    boolean uttered = parts.size() > 1 && SourceWords.UTTERANCES.contains(noun);
    String who = parts.get(parts.size() - 2 < 0 ? 0 : parts.size() - 2);
    boolean owned = who.endsWith("'s") || who.endsWith("’s");
    if (!uttered || !owned || !isCapital(who)) {
      return Optional.empty();
    }
    String name = String.join(" ", parts.subList(0, parts.size() - 1));
    return Optional.of(new SourceMention(name.substring(0, name.length() - 2)));
  }

  /** "official" of "A Falk Ministry official", in lower case. */
  String noun() {
    return noun;
  }

  /** The noun of the apposition, "minister" of "Lena Falk, the environment minister", or "". */
  String otherNoun() {
    int at = words.indexOf(main);
    String rest = at < 0 ? "" : words.substring(0, at) + words.substring(at + main.length());
    String plain = rest.replace(",", " ").strip();
    boolean clause = plain.startsWith("who") || plain.startsWith("which");
    return plain.isEmpty() || clause ? "" : nounOf(plain);
  }

  SourceKind kind() {
    if (SourceWords.DOCUMENTS.contains(noun) && !isCapitalNoun()) {
      return SourceKind.DOCUMENT;
    }
    boolean the = lower(main).startsWith("the ") && !SourceWords.isPlural(noun);
    boolean definite = the || isOfficeOfOne();
    boolean person = definite ? SourceWords.isAnonymous(noun) : SourceWords.isPerson(noun);
    boolean someone = person && !isCapitalNoun();
    boolean named = someone && (isNameBehindDescription() || isOutlet());
    return (someone && !named) || isPronoun() ? SourceKind.UNNAMED : SourceKind.NAMED;
  }

  /** "Director of the chapter Alia Salem" is Alia Salem. */
  private boolean isNameBehindDescription() {
    List<String> name = split(name());
    return name.size() > 1
        && name.size() < parts.size()
        && !lower(name.get(name.size() - 1)).equals(noun)
        && name.stream().allMatch(SourceMention::isCapital)
        && name.stream().noneMatch(part -> SourceWords.isPerson(lower(part)));
  }

  /** "Tarsin's foreign minister" is identified by the office, "a former minister" is not. */
  private boolean isOfficeOfOne() {
    String lower = lower(main);
    boolean owned = lower.contains("'s ") || lower.contains("’s ");
    boolean capital = isCapital(main) && (" " + lower).contains(" " + noun + " of ");
    return (owned || capital)
        && SourceWords.OFFICES.contains(noun)
        && !lower.matches("(an?|one|some) .*");
  }

  boolean isOutlet() {
    boolean other = SourceWords.DOCUMENTS.contains(noun) || SourceWords.STAFF.contains(noun);
    if (other && !isCapitalNoun()) {
      return false;
    }
    for (String part : split(main.replace("'s", " ").replace("’s", " "))) {
      if (SourceWords.AGENCIES.contains(lower(part)) && isCapital(part)) {
        return true;
      }
    }
    for (int i = 1; i < parts.size(); i++) {
      boolean medium =
          Set.of("broadcaster", "newspaper", "daily", "newswire", "magazine")
              .contains(lower(parts.get(i - 1)));
      if (medium && isCapital(parts.get(i))) {
        return true;
      }
    }
    if (noun.endsWith("wire") || lower(main).endsWith("press association")) {
      return true;
    }
    boolean byFirst = Set.of("Radio", "Agence", "Kanal", "Canal").contains(parts.get(0));
    if (byFirst || lower(main).contains("news agency") || noun.endsWith("news")) {
      return true;
    }
    boolean named = parts.stream().skip(1).anyMatch(SourceMention::isCapital);
    boolean newsAgency = !noun.equals("agency") || lower(main).contains("news agency");
    boolean medium =
        Set.of("agency", "newspaper", "media", "television", "broadcaster").contains(noun);
    return SourceWords.OUTLET_NOUNS.contains(noun) && newsAgency && (medium || named);
  }

  boolean isNamedPerson() {
    List<String> name = split(name());
    boolean people = name.size() == 1 && PEOPLES.matcher(name.get(0)).matches();
    return kind() == SourceKind.NAMED
        && !people
        && name.stream().allMatch(SourceMention::isCapital);
  }

  private boolean isCapitalNoun() {
    for (String part : parts.subList(1, parts.size())) {
      if (lower(part).equals(noun)) {
        return isCapital(part);
      }
    }
    return false;
  }

  static String nounOf(String phrase) {
    String noun = "";
    for (String part : split(phrase)) {
      if (OPENERS_OF_DETAIL.contains(" " + lower(part) + " ") && !noun.isEmpty()) {
        break;
      }
      noun = lower(part);
    }
    return noun;
  }

  static List<String> split(String phrase) {
    return List.of(SPACES.split(phrase.strip(), -1));
  }

  static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
