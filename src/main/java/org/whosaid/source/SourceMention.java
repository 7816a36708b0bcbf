// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for a source at one place, taken apart. */
final class SourceMention {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final String OPENERS_OF_DETAIL =
      " of for at in from with on who to near by behind close familiar seen obtained published released issued read ";

  private static final Pattern SPACES = Pattern.compile("\\s++");

  private final String words;

  /** The words without an apposition. */
  private final String main;

  private final List<String> parts;
  private final String noun;

  SourceMention(String words) {
    this.words = words.strip();
    this.main = mainPhrase(this.words);
    this.parts = split(main);
    this.noun = nounOf(main);
  }

  /** The name as it would be shown: without an apposition, and without an article before a name. */
  String name() {
    boolean article = parts.size() > 1 && ARTICLES.contains(lower(parts.get(0)));
    boolean the = article && lower(parts.get(0)).equals("the");
    if (the && isCapital(parts.get(1))) {
      return String.join(" ", parts.subList(1, parts.size()));
    }
    int from = parts.size();
    while (from > 0 && isCapital(parts.get(from - 1))) {
      from--;
    }
    boolean titleBefore =
        from > 0
            && parts.size() - from >= 2
            && !isCapital(parts.get(from - 1))
            && SourceWords.isPerson(lower(parts.get(from - 1)));
    return titleBefore ? String.join(" ", parts.subList(from, parts.size())) : main;
  }

  boolean isPronoun() {
    return Set.of("he", "she", "it", "they", "we", "i").contains(lower(words));
  }

  /** Points back to somebody: "the official", "the Harbour statement" does not. */
  boolean isReference() {
    return parts.size() <= 3
        && lower(parts.get(0)).equals("the")
        && parts.stream().skip(1).noneMatch(SourceMention::isCapital);
  }

  /** "official" of "A Falk Ministry official", in lower case. */
  String noun() {
    return noun;
  }

  /** The noun of the apposition, "minister" of "Lena Falk, the environment minister", or "". */
  String otherNoun() {
    int at = words.indexOf(main);
    String rest = (words.substring(0, at) + words.substring(at + main.length())).replace(",", " ");
    return rest.isBlank() ? "" : nounOf(rest.strip());
  }

  SourceKind kind() {
    if (SourceWords.DOCUMENTS.contains(noun) && !isCapitalNoun()) {
      return SourceKind.DOCUMENT;
    }
    boolean the = lower(main).startsWith("the ") && !SourceWords.isPlural(noun);
    boolean definite = the || isOfficeOfOne();
    boolean person = definite ? SourceWords.isAnonymous(noun) : SourceWords.isPerson(noun);
    boolean someone = person && !isCapitalNoun();
    return someone || isPronoun() ? SourceKind.UNNAMED : SourceKind.NAMED;
  }

  /** "Tarsin's foreign minister" is identified by the office, "a former minister" is not. */
  private boolean isOfficeOfOne() {
    String lower = lower(main);
    boolean owned = lower.contains("'s ") || lower.contains("’s ");
    return owned && SourceWords.OFFICES.contains(noun) && !lower.matches("(an?|one|some) .*");
  }

  boolean isOutlet() {
    for (String part : split(main.replace("'s", " ").replace("’s", " "))) {
      if (SourceWords.AGENCIES.contains(lower(part)) && isCapital(part)) {
        return true;
      }
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
    return kind() == SourceKind.NAMED && split(name()).stream().allMatch(SourceMention::isCapital);
  }

  private boolean isCapitalNoun() {
    for (String part : parts.subList(1, parts.size())) {
      if (lower(part).equals(noun)) {
        return isCapital(part);
      }
    }
    return false;
  }

  private static String mainPhrase(String words) {
    int seen = Math.max(words.indexOf(" seen by "), words.indexOf(" obtained by "));
    if (seen > 0) {
      return mainPhrase(words.substring(0, seen));
    }
    int comma = words.indexOf(',');
    if (comma < 0) {
      return words;
    }
    String first = words.substring(0, comma).strip();
    String second = words.substring(comma + 1).strip();
    boolean namedBehind =
        split(first).stream().skip(1).noneMatch(SourceMention::isCapital)
            && isDescription(first)
            && split(second).stream().allMatch(SourceMention::isCapital);
    return namedBehind ? second : first;
  }

  /** Begins with "the", "their", "a": what somebody is, not who. */
  private static boolean isDescription(String phrase) {
    String first = lower(split(phrase).get(0));
    return ARTICLES.contains(first) || Set.of("his", "her", "its", "their").contains(first);
  }

  private static String nounOf(String phrase) {
    String noun = "";
    for (String part : split(phrase)) {
      if (OPENERS_OF_DETAIL.contains(" " + lower(part) + " ") && !noun.isEmpty()) {
        break;
      }
      noun = lower(part);
    }
    return noun;
  }

  private static List<String> split(String phrase) {
    return List.of(SPACES.split(phrase.strip(), -1));
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
