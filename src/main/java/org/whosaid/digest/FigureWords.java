// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.Figure;

/** A figure as the article writes it, with the words beside it that say what it counts. */
final class FigureWords {
  private static final Pattern WORD_BEHIND = Pattern.compile("[ \\u00a0]([\\p{L}-]+)");
  private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}-]+)[ \\u00a0]$");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");

  /** Words are the same if they begin alike: "soldier" and "soldiers". */
  private static final int STEM = 5;

  private static final int SHORTEST = 3;
  private static final int AT_MOST = 3;
  private static final int LOOK_BACK = 40;

  private final Article article;

  FigureWords(Article article) {
    this.article = article;
  }

  /** "120 injured" or "injured 120"; the figure alone if its neighbours say nothing of it. */
  TextSpan withWhatItCounts(Figure figure) {
    Set<String> what = stems(figure.what());
    TextSpan behind = extendedBehind(figure.span(), what);
    return behind.equals(figure.span()) ? extendedBefore(behind, what) : behind;
  }

  /** The words that tell what is counted, without their endings. */
  static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : NOT_A_WORD.split(words.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() >= SHORTEST) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }

  private TextSpan extendedBehind(TextSpan figure, Set<String> what) {
    Matcher word =
        WORD_BEHIND.matcher(article.text()).region(figure.end(), article.text().length());
    int end = figure.end();
    for (int i = 0; i < AT_MOST && word.lookingAt() && says(what, word.group(1)); i++) {
      end = word.end();
      word.region(end, article.text().length());
    }
    return new TextSpan(figure.start(), end);
  }

  private TextSpan extendedBefore(TextSpan figure, Set<String> what) {
    int from = Math.max(0, figure.start() - LOOK_BACK);
    Matcher word = WORD_BEFORE.matcher(article.text().substring(from, figure.start()));
    boolean says = word.find() && says(what, word.group(1));
    return says ? new TextSpan(from + word.start(), figure.end()) : figure;
  }

  private static boolean says(Set<String> what, String word) {
    Set<String> stems = stems(word);
    return !stems.isEmpty() && what.containsAll(stems);
  }
}
