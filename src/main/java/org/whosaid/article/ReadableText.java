// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Legible;
import org.whosaid.article.Reading.Reason;

/**
 * Makes an article of what was fetched or handed in: of HTML, plain text or a PDF. Stateless and
 * safe for several threads. Nothing thrown at it makes it throw, and its time is bounded by limits
 * on size, nesting and repetition.
 */
public final class ReadableText {
  private static final int MOST_PLAIN_TEXT = 2_000_000;

  /**
   * About 25,000 words. The longest pieces of magazines have 15,000; a book would keep the model
   * busy for minutes, while every other link waits.
   */
  private static final int LONGEST_ARTICLE = 150_000;

  /** The article on a web page, or why there is none that may be quoted. */
  public Reading ofHtml(String html, Optional<URI> address) {
    Optional<Document> parsed = BoundedPage.parse(html, address);
    if (parsed.isEmpty()) {
      return new Illegible(Reason.TOO_TANGLED);
    }
    Document page = parsed.get();
    StructuredData data = StructuredData.of(page);
    PageSigns signs = PageSigns.of(page, data, address);
    Reading reading = signs.judge(articleOn(page, data, address));
    return reading instanceof Legible legible ? ofArticlesLength(legible.article()) : reading;
  }

  /**
   * The readable text of a web page whatever it may be: in any language, from behind a paywall, or
   * nothing at all (then the text is empty). Empty if the page is too long or too tangled to read.
   */
  public Optional<Article> anyTextOf(String html, Optional<URI> address) {
    return BoundedPage.parse(html, address)
        .map(page -> articleOn(page, StructuredData.of(page), address));
  }

  /**
   * The article in a plain text. A text wrapped at a margin is unwrapped; any other stays as it is
   * to the character, each line that shows anything being a paragraph.
   */
  public Reading ofPlainText(String text, Optional<URI> address) {
    if (text.length() > MOST_PLAIN_TEXT) {
      return new Illegible(Reason.TOO_TANGLED);
    }
    ArticleDetails details = detailsOfText(address);
    List<String> lines = text.lines().toList();
    return judged(
        LineWraps.areIn(lines)
            ? Paragraphs.article(details, new LineWraps(lines).paragraphs(lines))
            : Article.ofLines(details, text));
  }

  /**
   * The article in a PDF, without the heads, feet and numbers of its pages. A PDF that is broken,
   * encrypted or a mere picture is not an article.
   */
  public synchronized Reading ofPdf(byte[] pdf, Optional<URI> address) {
    return PdfText.of(pdf, address)
        .map(ReadableText::judged)
        .orElse(new Illegible(Reason.NOT_AN_ARTICLE));
  }

  private static Reading judged(Article article) {
    if (article.text().chars().noneMatch(Character::isLetter)) {
      return new Illegible(Reason.NOT_AN_ARTICLE);
    }
    return EnglishText.of(article.text()) == EnglishText.Verdict.ANOTHER_LANGUAGE
        ? new Illegible(Reason.NOT_ENGLISH)
        : ofArticlesLength(article);
  }

  private static Reading ofArticlesLength(Article article) {
    return article.text().length() > LONGEST_ARTICLE
        ? new Illegible(Reason.TOO_LONG)
        : new Legible(article);
  }

  private static ArticleDetails detailsOfText(Optional<URI> address) {
    return new ArticleDetails(
        address,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Article articleOn(Document page, StructuredData data, Optional<URI> address) {
    ArticleDetails details = PageDetails.of(page, data, address);
    return Paragraphs.article(
        details, PageText.of(page, data, details).stream().map(TextBlock::text).toList());
  }
}
