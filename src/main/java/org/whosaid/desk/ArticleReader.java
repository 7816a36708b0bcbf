// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.whosaid.article.ReadableText;
import org.whosaid.article.Reading;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.fetch.FetchOutcome;
import org.whosaid.fetch.Page;
import org.whosaid.fetch.PageFetcher;
import org.whosaid.fetch.SavedPage;

/** From a link to its article: the first half of the story, shared by Slack and the terminal. */
public final class ArticleReader {
  private final Pages pages;
  private final Reader reader;

  /** Where pages come from. */
  @FunctionalInterface
  public interface Pages {
    FetchOutcome fetch(URI link);
  }

  /** Reads a page; the address is empty for what somebody kept. */
  @FunctionalInterface
  public interface Reader {
    Reading read(Page page, Optional<URI> address);
  }

  public ArticleReader(PageFetcher fetcher, ReadableText readable) {
    this(fetcher::fetch, reader(readable));
  }

  public ArticleReader(Pages pages, Reader reader) {
    this.pages = requireNonNull(pages, "pages");
    this.reader = requireNonNull(reader, "reader");
  }

  /** Reads each kind of page as that kind. */
  public static Reader reader(ReadableText readable) {
    requireNonNull(readable, "readable");
    return (page, address) -> read(readable, page, address);
  }

  /** Fetches and reads what is behind {@code link}, as somebody wrote it. */
  public ArticleOutcome read(String link) {
    Optional<URI> address = ArticleAddress.written(link);
    return address
        .map(uri -> read(pages.fetch(uri), Optional.of(uri)))
        .orElseGet(() -> ArticleOutcome.None.notAnAddress(link));
  }

  /** Reads a page or text that somebody kept, wherever it came from. */
  public ArticleOutcome readSaved(byte[] bytes, URI file) {
    return read(SavedPage.read(bytes, file), Optional.empty());
  }

  private ArticleOutcome read(FetchOutcome outcome, Optional<URI> link) {
    if (outcome instanceof FetchOutcome.Missed missed) {
      return ArticleOutcome.None.of(link.orElse(missed.address()), missed);
    }
    Page page = ((FetchOutcome.Fetched) outcome).page();
    return read(page, link.map(shared -> page.address()));
  }

  /** Reads a page that was fetched. */
  ArticleOutcome read(Page page) {
    return read(page, Optional.of(page.address()));
  }

  private ArticleOutcome read(Page page, Optional<URI> address) {
    Reading reading = reader.read(page, address);
    if (reading instanceof Reading.Illegible illegible) {
      return ArticleOutcome.None.of(page.address(), illegible.reason());
    }
    return new ArticleOutcome.Found(((Reading.Legible) reading).article());
  }

  private static Reading read(ReadableText readable, Page page, Optional<URI> address) {
    if (page instanceof Page.Html html) {
      return readable.ofHtml(html.html(), address);
    }
    if (page instanceof Page.Text text) {
      return readable.ofPlainText(text.text(), address);
    }
    return readable.ofPdf(((Page.Pdf) page).bytes(), address);
  }
}
