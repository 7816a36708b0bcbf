// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;

/**
 * A part of a line of the reply, typed by whose words it holds, so that every way of showing a
 * digest can tell the article's words from ours. Texts are raw: who shows them makes them safe with
 * {@link VisibleText} and the escapes of the medium.
 */
public sealed interface Piece {

  /** What the reader sees of this piece. */
  String text();

  /** Who said it: the fullest name that the article gives. */
  record SourceName(String text) implements Piece {
    public SourceName {
      requireNonNull(text, "text");
    }
  }

  /** Who passed it on: the carrier's name as printed. */
  record Carrier(String text) implements Piece {
    public Carrier {
      requireNonNull(text, "text");
    }
  }

  /** One of our fixed phrases, punctuation between pieces, or the sign that words are left out. */
  record OurWords(String text) implements Piece {
    public OurWords {
      requireNonNull(text, "text");
    }
  }

  /** The article's words, to the letter: {@code text} is what stands in {@code span}. */
  record Verbatim(String text, TextSpan span) implements Piece {
    public Verbatim {
      requireNonNull(span, "span");
      if (text.length() != span.length()) {
        throw new IllegalArgumentException("not the words of " + span + ": " + text);
      }
    }

    /** The words that stand in {@code span}. */
    public static Verbatim of(Article article, TextSpan span) {
      return new Verbatim(span.in(article.text()), span);
    }
  }

  /** Where the words before it stand: the paragraph, and a link to them if there is an address. */
  record Mark(Evidence evidence) implements Piece {
    public Mark {
      requireNonNull(evidence, "evidence");
    }

    @Override
    public String text() {
      return evidence.link().isPresent() ? paragraph() + " ↗" : paragraph();
    }

    /** The paragraph alone: "¶5". */
    public String paragraph() {
      return "¶" + evidence.paragraph();
    }
  }
}
