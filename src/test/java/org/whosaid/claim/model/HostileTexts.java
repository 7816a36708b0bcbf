// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;

/** Texts that no newsroom would write: literal ones, and random ones that a seed repeats. */
final class HostileTexts {
  private static final String[] PIECES = {
    "the", "mayor", "said", "Ruiz", "unbelievably", "2,500", "that", "U.S.", "e\u0301te\u0301",
    "\uD83D\uDE00", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD835\uDC9C", "\u0000",
    "nul\u0000nul", "\u202Eright\u202C", "\u05D9\u05E8\u05D5\u05E9", "\u4E2D\u6751", "\u0301",
    "soft\u00ADhyphen", "\uFFFD", "\uD83D", "\uDE00", "\u00BD", "x".repeat(150), "\u201C", "\u201D",
    "\"", "'", "\u2019", "(", ")", ".", "!", "?", ".\u201D", ",", "\u2013", "\u2026", "\uFEFF"
  };
  private static final String[] GAPS = {" ", " ", " ", " ", "", "\n", "\n\n", "\t", "\u00A0", ". "};

  private HostileTexts() {}

  /** Up to {@code most} pieces of words, marks and what else is in Unicode. */
  static String random(int most, Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(most + 1);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(GAPS[random.nextInt(GAPS.length)]);
    }
    return text.toString();
  }

  static Stream<String> all() {
    return Stream.concat(literal().stream(), random().stream());
  }

  private static List<String> literal() {
    return List.of(
        "",
        " \t\n\u00A0\u3000\n ",
        "Ruiz",
        "\u0000",
        "\uD83D",
        "no full stop ".repeat(1_700),
        "x".repeat(10_000),
        "(".repeat(3_000),
        "\u201CNo.\u201D ".repeat(600),
        "\" ".repeat(3_000),
        "a\n".repeat(2_000),
        "\uD83D\uDE00 ".repeat(900),
        "\u202E\u2067\u200F".repeat(500),
        "a\u0301\u0323".repeat(900),
        "\u4E2D".repeat(2_000),
        "Le maire a dit que l\u2019impôt baissera. ".repeat(50));
  }

  private static List<String> random() {
    List<String> texts = new ArrayList<>();
    for (int seed = 0; seed < 25; seed++) {
      texts.add(random(40 * seed, new Random(seed)));
    }
    return texts;
  }

  static WordsOfText words(WordPieces vocabulary, String text) {
    return WordsOfText.of(vocabulary, text, article(text).paragraphs());
  }

  static Article article(String text) {
    return Article.ofLines(ArticleDetails.UNKNOWN, text);
  }
}
