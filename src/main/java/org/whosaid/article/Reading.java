// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.util.Objects.requireNonNull;

/** What came of reading a page: an article, or the one reason why it is none for us. */
public sealed interface Reading {

  /** The page holds an article. */
  record Legible(Article article) implements Reading {
    public Legible {
      requireNonNull(article, "article");
    }
  }

  /** The page holds nothing that we may quote. */
  record Illegible(Reason reason) implements Reading {
    public Illegible {
      requireNonNull(reason, "reason");
    }
  }

  /** Why a page that did arrive gives no article. */
  enum Reason {
    /** Only the beginning is there for readers without a subscription. */
    PAYWALLED("only the beginning of the article is open to read; the rest is behind a paywall"),
    /** A home page, a gallery, an application, an empty page. */
    NOT_AN_ARTICLE("there is no article text on that page"),
    /** The text is an article in another language. */
    NOT_ENGLISH("the article is not in English, the only language Whosaid reads so far"),
    /** The page's markup is nested or repeated beyond what any article needs. */
    TOO_TANGLED("the page is built in a way that could not be read in time");

    private final String inWords;

    Reason(String inWords) {
      this.inWords = inWords;
    }

    /** The reason as the end of a sentence that begins "Could not read example.com:". */
    public String inWords() {
      return inWords;
    }
  }
}
