// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as far as it tells sources apart: case, a leading article and possessives don't, nor does
 * "Russian" for "Russia's".
 *
 * @param words lower-case words, one blank between them
 */
record SourceKey(String words) {
  private static final Pattern POSSESSIVE = Pattern.compile("['’](s\\b|(?=\\s|$))");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ");

  private static final Pattern DEMONYM = Pattern.compile("ian\\b");

  static SourceKey of(String name) {
    String plain = POSSESSIVE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    String words = NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
    String country = DEMONYM.matcher(ARTICLE.matcher(words).replaceFirst("")).replaceAll("ia");
    return new SourceKey(country);
  }

  /** Whether one of the two names is the other, or a part of it in whole words. */
  boolean overlaps(SourceKey other) {
    return !words.isEmpty()
        && !other.words.isEmpty()
        && (within(words, other.words) || within(other.words, words));
  }

  private static boolean within(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }
}
