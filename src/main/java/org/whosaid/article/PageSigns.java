// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Legible;
import org.whosaid.article.Reading.Reason;

/**
 * What the page as a whole says about the text found on it: that it is an article, that it is one
 * of a home page's teasers, that the rest is for subscribers.
 */
record PageSigns(
    boolean saysArticle,
    boolean isFrontPage,
    boolean saysPaywall,
    boolean hasWallMarkup,
    int wordCount) {
  /** A brief of two sentences is an article, a headline and a button are none. */
  private static final int FEWEST_CHARACTERS = 140;

  private static final int FEWEST_CHARACTERS_UNANNOUNCED = 250;
  private static final int SENTENCE = 60;

  /** A teaser has a paragraph or three; nobody puts more than this before a wall. */
  private static final int MOST_TEASER_WORDS = 250;

  /** Systems name paragraphs that anybody may read after their paywall too: a weaker sign. */
  private static final int MOST_WORDS_BEFORE_MARKUP = 80;

  private static final Pattern WORDS = Pattern.compile("\\S+");

  private static final Pattern WALL =
      Pattern.compile(
          "(?:subscribe|sign (?:in|up)|log in|register|become a (?:member|subscriber))"
              + " (?:now |today |here )?to (?:continue|keep|unlock|finish) ?(?:reading|the|this|your|access)?"
              + "|(?:subscribe|register|sign up) (?:now |today )?to (?:read|view|access) (?:the (?:full|rest)|this|more)"
              + "|(?:article|story|content) is (?:only )?(?:for|available to|exclusive to|reserved for)"
              + " (?:our )?(?:paying )?(?:subscribers|members)"
              + "|(?:for|to) (?:subscribers|members) only|subscribers? only\\b"
              + "|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log|register|become|create)"
              + "|unlock (?:this|the full) (?:article|story)"
              + "|you(?:['’]ve| have) (?:reached|read|used) (?:your|all)\\b.{0,40}\\bfree\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String WALL_MARKUP =
      "meta[property=article:content_tier][content=locked], [class~=(?i)pay-?wall], [id~=(?i)pay-?wall],"
          + " [class~=(?i)reg-?wall], [class*=subscriber-only], [class*=subscription-wall]";

  static PageSigns of(Document page, StructuredData data, Optional<URI> address) {
    Document seen = page.clone();
    Furniture.removeUnseen(seen);
    String type = page.select("meta[property=og:type]").attr("content");
    boolean saysArticle =
        data.hasArticle()
            || type.equalsIgnoreCase("article")
            || page.selectFirst("meta[property=article:published_time], [itemprop=articleBody]")
                != null;
    boolean top =
        address.map(URI::getPath).filter(path -> path.isEmpty() || path.equals("/")).isPresent();
    return new PageSigns(
        saysArticle,
        !saysArticle && (top || type.equalsIgnoreCase("website")) && isMostlyLinks(seen),
        data.isNotFree() || WALL.matcher(seen.text()).find(),
        seen.selectFirst(WALL_MARKUP) != null,
        data.wordCount());
  }

  private static boolean isMostlyLinks(Document page) {
    int linked = 0;
    for (Element link : page.select("a")) {
      linked += link.text().length();
    }
    return linked * 3 >= page.body().text().length();
  }

  Reading judge(Article article) {
    if (isOnlyTheBeginning((int) WORDS.matcher(article.text()).results().count())) {
      return new Illegible(Reason.PAYWALLED);
    }
    if (isFrontPage || isTooLittle(article)) {
      return new Illegible(Reason.NOT_AN_ARTICLE);
    }
    if (EnglishText.of(article.text()) == EnglishText.Verdict.ANOTHER_LANGUAGE) {
      return new Illegible(Reason.NOT_ENGLISH);
    }
    return new Legible(article);
  }

  private boolean isOnlyTheBeginning(int words) {
    return (saysPaywall && (words < MOST_TEASER_WORDS || words * 2 < wordCount))
        || (hasWallMarkup && words < MOST_WORDS_BEFORE_MARKUP);
  }

  private boolean isTooLittle(Article article) {
    int inSentences = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      if (paragraph.span().length() >= SENTENCE) {
        inSentences += paragraph.span().length();
      }
    }
    return inSentences < (saysArticle ? FEWEST_CHARACTERS : FEWEST_CHARACTERS_UNANNOUNCED);
  }
}
