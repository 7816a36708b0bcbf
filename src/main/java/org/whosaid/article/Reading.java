// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.util.Objects.requireNonNull;

import org.whosaid.words.Wording;

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
    PAYWALLED("page.illegible.paywalled"),
    /** A home page, a gallery, an application, an empty page. */
    NOT_AN_ARTICLE("page.illegible.not-an-article"),
    /** The text is an article in another language. */
    NOT_ENGLISH("page.illegible.not-english"),
    /** The page's markup is nested or repeated beyond what any article needs. */
    TOO_TANGLED("page.illegible.too-tangled"),
    /** The text is a book or a record, many times longer than any article. */
    TOO_LONG("page.illegible.too-long");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The reason as the end of a sentence that begins "Could not read example.com:". */
    public String inWords() {
      return Wording.of(key);
    }
  }
}
