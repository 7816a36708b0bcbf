// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;

/** Texts that no newsroom would write: literal ones, and random ones that a seed repeats. */
final class HostileTexts {
  private static final String[] PIECES = {
    "the",
    "mayor",
    "said",
    "Ruiz",
    "unbelievably",
    "2,500",
    "that",
    "U.S.",
    "e\u0301te\u0301",
    "\uD83D\uDE00",
    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
    "\uD835\uDC9C",
    "\u0000",
    "nul\u0000nul",
    "\u202Eright\u202C",
    "\u05D9\u05E8\u05D5\u05E9",
    "\u4E2D\u6751",
    "\u0301",
    "soft\u00ADhyphen",
    "\uFFFD",
    "\uD83D",
    "\uDE00",
    "\u00BD",
    "x".repeat(150),
    "\u201C",
    "\u201D",
    "\"",
    "'",
    "\u2019",
    "(",
    ")",
    ".",
    "!",
    "?",
    ".\u201D",
    ",",
    "\u2013",
    "\u2026",
    "\uFEFF"
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

  /** All of them, each with a name. */
  static Stream<Named<String>> all() {
    List<Named<String>> texts = new ArrayList<>();
    literal().forEach((name, text) -> texts.add(Named.of(name, text)));
    for (int seed = 0; seed < 25; seed++) {
      texts.add(Named.of("at random, seed " + seed, random(40 * seed, new Random(seed))));
    }
    return texts.stream();
  }

  private static Map<String, String> literal() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nothing", "");
    texts.put("white space", " \t\n\u00A0\u3000\n ");
    texts.put("one word", "Ruiz");
    texts.put("a NUL", "\u0000");
    texts.put("half a character", "\uD83D");
    texts.put("5,100 words without a full stop", "no full stop ".repeat(1_700));
    texts.put("a word of 10,000 letters", "x".repeat(10_000));
    texts.put("brackets that never close", "(".repeat(1_000));
    texts.put("quotations only", "\u201CNo.\u201D ".repeat(200));
    texts.put("quotation marks only", "\" ".repeat(1_000));
    texts.put("1,000 lines", "a\n".repeat(1_000));
    texts.put("emoji", "\uD83D\uDE00 ".repeat(900));
    texts.put("marks of direction", "\u202E\u2067\u200F".repeat(500));
    texts.put("combining accents", "a\u0301\u0323".repeat(900));
    texts.put("no spaces", "\u4E2D".repeat(700));
    texts.put("French", "Le maire a dit que l\u2019impôt baissera. ".repeat(50));
    return texts;
  }

  static WordsOfText words(WordPieces vocabulary, String text) {
    return WordsOfText.of(vocabulary, text, article(text).paragraphs());
  }

  static Article article(String text) {
    return Article.ofLines(ArticleDetails.UNKNOWN, text);
  }
}
