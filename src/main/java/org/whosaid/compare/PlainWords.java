// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as far as they tell names apart: without case, accents, possessives and marks. */
final class PlainWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’](?:s\\b|(?=\\s|$))");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ");

  private PlainWords() {}

  /** Lower-case words with one blank between them. */
  static String of(String text) {
    String letters =
        ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = letters.toLowerCase(Locale.ROOT).replace("ø", "o").replace("ł", "l");
    String bare = POSSESSIVE.matcher(lower).replaceAll("");
    return NOT_A_WORD.matcher(bare).replaceAll(" ").strip();
  }

  /** The same without an article at the beginning. */
  static String ofName(String name) {
    return ARTICLE.matcher(of(name)).replaceFirst("");
  }

  static List<String> list(String text) {
    String plain = of(text);
    return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
  }
}
