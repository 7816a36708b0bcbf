// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of two or three words in a text, so that a surname alone finds its full name. */
final class NamesInText {
  /** A capitalised word; possessive quantifiers keep the search linear. */
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{Nd}.-]*+");

  private static final int LONGEST_NAME = 3;

  private static final int LONGEST_ABBREVIATION = 8;

  private static final Set<String> NO_FIRST_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "but",
          "and",
          "when",
          "after",
          "as",
          "for",
          "if",
          "with",
          "from",
          "to",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "new",
          "while",
          "since",
          "before",
          "according",
          "yesterday",
          "earlier");

  /** What stands before a place to name something else: Radio Karvia is not Karvia in full. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "air",
          "bank",
          "camp",
          "cape",
          "city",
          "club",
          "college",
          "fort",
          "greater",
          "hotel",
          "lake",
          "mount",
          "port",
          "real",
          "saint",
          "state",
          "team",
          "united",
          "university");

  private final Map<String, String> byLastWord = new HashMap<>();

  NamesInText(String text) {
    Matcher word = CAPITALISED.matcher(text);
    int start = -1;
    int end = -1;
    int length = 0;
    while (word.find()) {
      boolean joined =
          end >= 0
              && word.start() == end + 1
              && text.charAt(end) == ' '
              && !endsSentence(text, end);
      if (!joined) {
        remember(text, start, end, length);
        start = word.start();
        length = 0;
      }
      if (leadsNoName(word.group())) {
        start = word.end() + 1;
        length = -1;
      }
      length++;
      end = word.end();
    }
    remember(text, start, end, length);
  }

  /** The full name that ends with {@code surname}, as the text first gives it. */
  Optional<String> fullNameOf(String surname) {
    return Optional.ofNullable(byLastWord.get(surname));
  }

  private void remember(String text, int start, int end, int length) {
    if (length < 2 || length > LONGEST_NAME) {
      return;
    }
    String name = text.substring(start, endsSentence(text, end) ? end - 1 : end);
    byLastWord.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), name);
  }

  /** Whether the full stop before {@code end} is more than the dot of "J." or "Sen.". */
  private static boolean endsSentence(String text, int end) {
    if (end < 1 || text.charAt(end - 1) != '.') {
      return false;
    }
    int start = end - 1;
    while (start > 0 && end - start <= LONGEST_ABBREVIATION && isInWord(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean initials = word.length() == 2 || word.indexOf('.') < word.length() - 1;
    return !initials && !SourceWords.TITLES.contains(word);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static boolean leadsNoName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return NO_FIRST_NAMES.contains(lower)
        || INSTITUTIONS.contains(lower)
        || SourceWords.OUTLET_NOUNS.contains(lower)
        || SourceWords.TITLES.contains(lower);
  }
}
