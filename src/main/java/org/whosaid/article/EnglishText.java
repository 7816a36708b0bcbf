// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells English from other languages by the small words without which no English paragraph gets by.
 * Errs on the side of English: a quotation, a name or a headline decides nothing.
 */
final class EnglishText {

  /** What a text was found to be. */
  enum Verdict {
    ENGLISH,
    ANOTHER_LANGUAGE,
    TOO_LITTLE_TO_TELL
  }

  private static final int FEWEST_WORDS = 25;
  private static final int MOST_WORDS = 2_000;

  /** English prose has 17 to 40 in a hundred, an English list of ingredients 8, others 0 to 2. */
  private static final double ENGLISH_SHARE = 0.05;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?");

  private static final Pattern WITHOUT_SPACES =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]");

  // "in", "is", "a", "for", "at", "have" and others that are words elsewhere too are left out
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "to", "and", "that", "it", "with", "as", "he", "by", "this", "are", "not",
          "but", "his", "they", "from", "she", "which", "or", "there", "were", "been", "has",
          "their", "who", "will", "more", "said", "would", "about", "when", "than", "its", "if",
          "into", "after", "could", "what", "you", "our", "your", "some", "other", "them", "only",
          "how");

  private EnglishText() {}

  static Verdict of(String text) {
    int words = 0;
    int english = 0;
    int others = 0;
    Matcher matcher = WORD.matcher(text);
    while (words < MOST_WORDS && matcher.find()) {
      words++;
      String word = matcher.group().toLowerCase(Locale.ROOT);
      if (SMALL_WORDS.contains(word)) {
        english++;
      } else if (WITHOUT_SPACES.matcher(word).find()) {
        // such a run is a whole clause, a dozen words of ours
        others += word.length() / 2;
      }
    }
    int told = words + others;
    if (told < FEWEST_WORDS) {
      return Verdict.TOO_LITTLE_TO_TELL;
    }
    return english >= told * ENGLISH_SHARE ? Verdict.ENGLISH : Verdict.ANOTHER_LANGUAGE;
  }
}
