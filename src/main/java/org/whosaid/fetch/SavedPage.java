// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.Locale;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.fetch.FetchOutcome.NotAnArticle;
import org.whosaid.fetch.FetchOutcome.UnsupportedType;

/**
 * A page that somebody kept in a file: read as if a server had sent it, told apart by its bytes.
 */
public final class SavedPage {
  private SavedPage() {}

  /**
   * The page in {@code bytes}.
   *
   * @param file where it lies; a name that ends in .html, .htm or .xhtml is believed
   */
  public static FetchOutcome read(byte[] bytes, URI file) {
    DeclaredType declared = DeclaredType.of(isHtmlByName(file) ? "text/html" : null);
    ContentKind kind = ContentKind.of(declared, bytes);
    if (kind == ContentKind.OTHER) {
      return new UnsupportedType(file, "application/octet-stream");
    }
    if (kind == ContentKind.PDF) {
      return new Fetched(new Page.Pdf(file, file, bytes));
    }
    boolean html = kind == ContentKind.HTML;
    String text = PageText.decode(bytes, declared.charset(), html);
    if (text.isBlank()) {
      return new NotAnArticle(file, "an empty file");
    }
    return new Fetched(html ? new Page.Html(file, file, text) : new Page.Text(file, file, text));
  }

  /** Whether that is the address of a file, and no link. */
  static boolean isFile(URI address) {
    return "file".equals(address.getScheme());
  }

  private static boolean isHtmlByName(URI file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }
}
