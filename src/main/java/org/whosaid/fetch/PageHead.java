// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * What a page's head says about where the article stands. Only the head is parsed, however long or
 * deep the body; a link in the body, where readers' comments are, says nothing here.
 *
 * @param amp whether the page calls itself an AMP page
 * @param canonical the address that the page calls its own
 * @param refresh where the page sends its reader at once
 */
record PageHead(boolean amp, Optional<HttpUrl> canonical, Optional<HttpUrl> refresh) {

  /**
   * Short-linkers put the refresh into a noscript element of an otherwise empty page. In a real
   * page such a refresh only leads to a complaint about missing scripts.
   */
  private static final int EMPTY_PAGE_LENGTH = 4000;

  /** Many times the head of any page, and read within a second however it is tangled. */
  private static final int LONGEST_HEAD = 1_000_000;

  /** Longer addresses are nobody's; and what reads them here need not fear their length. */
  private static final int LONGEST_ADDRESS = 2000;

  private static final Pattern AT_ONCE =
      Pattern.compile(
          "\\s{0,9}0(?:\\.0{0,9})?\\s{0,9}[;,]\\s{0,9}(?:url\\s{0,9}=\\s{0,9})?[\"']?([^\"']+)[\"']?\\s*",
          Pattern.CASE_INSENSITIVE);

  static PageHead of(String html, HttpUrl at) {
    try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
      String beginning = html.substring(0, Math.min(html.length(), LONGEST_HEAD));
      Element head = parser.parse(beginning, at.toString()).selectFirst("head");
      if (head == null) {
        return new PageHead(false, Optional.empty(), Optional.empty());
      }
      return new PageHead(
          isAmp(parser.document().selectFirst("html")),
          canonical(head, at),
          refresh(head, at, html.length() < EMPTY_PAGE_LENGTH));
    } catch (IOException e) {
      throw new UncheckedIOException("a page in memory could not be read", e);
    }
  }

  private static boolean isAmp(@Nullable Element root) {
    return root != null && (root.hasAttr("amp") || root.hasAttr("⚡"));
  }

  private static Optional<HttpUrl> canonical(Element head, HttpUrl at) {
    for (Element link : head.select("link[rel~=(?i)^\\s*canonical\\s*$][href]")) {
      if (!link.attr("href").isBlank() && link.attr("href").length() <= LONGEST_ADDRESS) {
        return WebAddress.resolved(at, link.attr("href").trim());
      }
    }
    return Optional.empty();
  }

  private static Optional<HttpUrl> refresh(Element head, HttpUrl at, boolean pageIsEmpty) {
    for (Element meta : head.select("meta[http-equiv=refresh][content]")) {
      Matcher content = AT_ONCE.matcher(meta.attr("content"));
      boolean meant = pageIsEmpty || meta.closest("noscript") == null;
      if (meant && meta.attr("content").length() <= LONGEST_ADDRESS && content.matches()) {
        Optional<HttpUrl> to = WebAddress.resolved(at, content.group(1).trim());
        if (to.isPresent() && !withoutFragment(to.get()).equals(withoutFragment(at))) {
          return to;
        }
      }
    }
    return Optional.empty();
  }

  private static HttpUrl withoutFragment(HttpUrl url) {
    return url.newBuilder().fragment(null).build();
  }
}
