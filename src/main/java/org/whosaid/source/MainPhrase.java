// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for a source without what only describes it: an apposition, brackets, a detail. */
final class MainPhrase {
  private static final Pattern BRACKETS = Pattern.compile(" ?\\([^()]*+\\)$");

  /** What begins a detail that no name needs. */
  private static final List<String> DETAILS =
      List.of(
          " seen by ",
          " obtained by ",
          " published ",
          " released ",
          " read to ",
          " who ",
          " whose ");

  private static final Pattern DAY = Pattern.compile("on (?:\\p{Lu}\\p{L}{2,5}day|\\d)");

  private MainPhrase() {}

  static String of(String words) {
    if (words.indexOf(' ') < 0 && words.indexOf(',') < 0) {
      return words;
    }
    for (String detail : DETAILS) {
      int at = words.indexOf(detail);
      boolean needed = detail.equals(" published ") && words.matches(".* (by|be|was|were) .*");
      if (at > 0 && !needed) {
        return of(words.substring(0, at).strip());
      }
    }
    int document = endOfDocument(words);
    if (document < words.length()) {
      return of(words.substring(0, document));
    }
    int comma = words.indexOf(',');
    String first = comma < 0 ? words : words.substring(0, comma).strip();
    if (comma < 0 || first.isEmpty()) {
      return withoutBrackets(words);
    }
    String behind = words.substring(comma + 1).strip();
    int end = behind.indexOf(',');
    String second = (end < 0 ? behind : behind.substring(0, end)).strip();
    List<String> names = SourceMention.split(second);
    boolean name = !second.isEmpty() && names.stream().allMatch(SourceMention::isCapital);
    boolean plain = SourceMention.split(first).stream().skip(1).noneMatch(SourceMention::isCapital);
    boolean person = names.size() > 1 && SourceWords.isPerson(SourceMention.nounOf(first));
    boolean namedBehind =
        name && ((plain && isDescription(first)) || (person && !endsInName(first)));
    return withoutBrackets(namedBehind ? second : first);
  }

  /** "A new study documenting the loss", "An exit poll for Delta on Sunday" without the detail. */
  private static int endOfDocument(String words) {
    if (words.indexOf("ing ") < 0 && words.indexOf(" on ") < 0) {
      return words.length();
    }
    boolean document = false;
    boolean behind = false;
    int at = 0;
    for (String part : SourceMention.split(words)) {
      String word = SourceMention.lower(part);
      boolean participle = behind && word.endsWith("ing") && !word.equals("including");
      boolean day = word.equals("on") && DAY.matcher(words).region(at, words.length()).lookingAt();
      if (document && !SourceMention.isCapital(part) && (participle || day)) {
        return words.substring(0, at).stripTrailing().length();
      }
      behind = SourceWords.DOCUMENTS.contains(word);
      document |= behind;
      at = words.indexOf(part, at) + part.length() + 1;
    }
    return words.length();
  }

  private static boolean endsInName(String phrase) {
    List<String> words = SourceMention.split(phrase);
    return SourceMention.isCapital(words.get(words.size() - 1));
  }

  private static String withoutBrackets(String phrase) {
    String plain = BRACKETS.matcher(phrase).replaceAll("").strip();
    return plain.isEmpty() ? phrase : plain;
  }

  /** Begins with "the", "their", "a": what somebody is, not who. */
  private static boolean isDescription(String phrase) {
    String first = SourceMention.lower(SourceMention.split(phrase).get(0));
    return SourceMention.ARTICLES.contains(first)
        || Set.of("his", "her", "its", "their").contains(first);
  }
}
