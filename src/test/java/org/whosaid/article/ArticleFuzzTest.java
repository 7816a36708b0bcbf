// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Optional;
import org.whosaid.article.Reading.Legible;

/**
 * Whatever the page: an article whose paragraphs hold its words, or the reason why there is none.
 */
class ArticleFuzzTest {
  private static final Optional<URI> ADDRESS =
      Optional.of(URI.create("https://www.example.com/news/story-1"));

  private final ReadableText readable = new ReadableText();

  @FuzzTest
  void aWebPage(byte[] html) {
    String page = new String(html, UTF_8);
    Optional<Article> any = readable.anyTextOf(page, ADDRESS);
    any.ifPresent(article -> mustHoldItsWords(article, page.length()));
    mustBeRead(readable.ofHtml(page, ADDRESS), page.length());
  }

  @FuzzTest
  void aPlainText(byte[] written) {
    String text = new String(written, UTF_8);
    mustBeRead(readable.ofPlainText(text, ADDRESS), text.length());
  }

  @FuzzTest
  void aPdf(byte[] pdf) {
    mustBeRead(readable.ofPdf(pdf, ADDRESS), 1_000_000);
  }

  /** What is quick once is quick many times over. */
  @FuzzTest
  void aPieceOfAPageManyTimesOver(byte[] piece) {
    String page = new String(piece, UTF_8).repeat(60_000 / Math.max(1, piece.length));
    mustBeRead(readable.ofHtml(page, ADDRESS), page.length());
    mustBeRead(readable.ofPlainText(page, ADDRESS), page.length());
    mustBeRead(readable.ofPdf(page.getBytes(UTF_8), ADDRESS), page.length());
  }

  private static void mustBeRead(Reading reading, int length) {
    if (reading instanceof Legible legible) {
      mustHoldItsWords(legible.article(), length);
      assertThat(legible.article().paragraphs()).isNotEmpty();
    }
  }

  private static void mustHoldItsWords(Article article, int length) {
    String text = article.text();
    assertThat(text.length()).isLessThanOrEqualTo(2 * length + 1);
    int end = 0;
    int number = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      TextSpan span = paragraph.span();
      assertThat(paragraph.number()).isEqualTo(++number);
      assertThat(text.substring(end, span.start())).isBlank();
      assertThat(span.in(text)).isNotBlank();
      end = span.end();
    }
    assertThat(text.substring(end)).isBlank();
    article.details().title().ifPresent(title -> assertThat(title).isNotBlank());
    article.details().byline().ifPresent(byline -> assertThat(byline).isNotBlank());
    article.details().outlet().ifPresent(outlet -> assertThat(outlet).isNotBlank());
  }
}
