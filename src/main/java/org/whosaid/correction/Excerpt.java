// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;

/** Words of an article and the place where they stood when somebody pointed at them. */
public record Excerpt(TextSpan span, String words) {
  public Excerpt {
    requireNonNull(span, "span");
    requireNonNull(words, "words");
    if (words.length() != span.length()) {
      throw new IllegalArgumentException("other words than stand in " + span + ": " + words);
    }
  }

  /** The words that stand there now. */
  public static Excerpt of(Article article, TextSpan span) {
    return new Excerpt(span, span.in(article.text()));
  }

  /**
   * Where the words stand in a text that may have changed since: still at their place, or at the
   * only other one. Empty if they are gone, or nobody can tell which of several places it is.
   */
  public Optional<TextSpan> in(String text) {
    if (text.startsWith(words, span.start())) {
      return Optional.of(span);
    }
    int at = text.indexOf(words);
    boolean again = at >= 0 && text.indexOf(words, at + 1) >= 0;
    return at < 0 || again ? Optional.empty() : Optional.of(new TextSpan(at, at + words.length()));
  }

  /** Whether the words stand anywhere in the text. */
  boolean standsIn(String text) {
    return text.contains(words);
  }
}
