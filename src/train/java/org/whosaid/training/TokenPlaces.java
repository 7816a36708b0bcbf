// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where the tokens of an article's instances stand in its text. Tokenisers rewrite everything
 * but letters and numbers, so these alone are compared; each place is given away once.
 */
final class TokenPlaces {
  /** What the tokeniser writes for brackets: letters that the text doesn't have. */
  private static final Set<String> BRACKETS =
      Set.of("-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-");

  /** A token's place {@code [start, end)}; empty for a mark that only the tokeniser has. */
  record Place(int start, int end) {}

  private final String text;
  private final String letters;
  private final int[] at;
  private final Set<Integer> taken = new HashSet<>();

  TokenPlaces(String text) {
    this.text = text;
    this.at = new int[text.length()];
    this.letters = letters(text, at);
  }

  /**
   * The places of the tokens, in UTF-16 code units, one a token; empty if the text has no such words
   * that an earlier call didn't take.
   */
  List<Place> next(List<String> tokens) {
    List<String> parts = new ArrayList<>();
    for (String token : tokens) {
      parts.add(BRACKETS.contains(token) ? "" : letters(token, new int[token.length()]));
    }
    String key = String.join("", parts);
    int from = key.isEmpty() ? -1 : letters.indexOf(key);
    while (from >= 0 && taken.contains(from)) {
      from = letters.indexOf(key, from + 1);
    }
    if (from < 0) {
      return List.of();
    }
    taken.add(from);
    return places(tokens, parts, from);
  }

  private List<Place> places(List<String> tokens, List<String> parts, int from) {
    List<Place> places = new ArrayList<>();
    int letter = from;
    int end = at[from];
    for (int token = 0; token < tokens.size(); token++) {
      String part = parts.get(token);
      Place place;
      if (part.isEmpty()) {
        place = mark(tokens.get(token), end);
      } else {
        place = new Place(at[letter], at[letter + part.length() - 1] + 1);
        letter += part.length();
      }
      places.add(place);
      end = Math.max(end, place.end());
    }
    return places;
  }

  /** A punctuation mark that follows at {@code end}, or the end of what stands before it. */
  private Place mark(String token, int end) {
    int next = end;
    while (next < text.length() && WordCharacters.isSpace(text.charAt(next))) {
      next++;
    }
    if (next == text.length() || WordCharacters.isLetterOrNumber(text.codePointAt(next))) {
      return new Place(end == 0 ? 0 : text.offsetByCodePoints(end, -1), end);
    }
    return text.startsWith(token, next)
        ? new Place(next, next + token.length())
        : new Place(next, text.offsetByCodePoints(next, 1));
  }

  /** The letters and numbers of {@code words} alone; {@code at} gets where each code unit stood. */
  private static String letters(String words, int[] at) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < words.length(); ) {
      int codePoint = words.codePointAt(i);
      int units = Character.charCount(codePoint);
      for (int unit = i; WordCharacters.isLetterOrNumber(codePoint) && unit < i + units; unit++) {
        at[letters.length()] = unit;
        letters.append(words.charAt(unit));
      }
      i += units;
    }
    return letters.toString();
  }
}
