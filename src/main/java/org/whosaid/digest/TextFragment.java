// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/**
 * Links that scroll to words of one article: its address with {@code
 * #:~:text=[prefix-,]start[,end]} as in <a
 * href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>. Browsers
 * ignore case and take the first match of whole words, so a start that the article holds earlier
 * gets the words before it as a prefix. Long words become their first and last few; words never
 * reach beyond one paragraph.
 */
public final class TextFragment {
  static final int MAX_URL = 2_000;
  private static final int WHOLE_UP_TO = 60;
  private static final int WORDS_AT_AN_END = 5;
  private static final int MAX_PREFIX_WORDS = 12;
  private static final String DIRECTIVE = ":~:";

  private final Article article;
  private final Optional<String> address;
  private final SearchableText searchable;

  public TextFragment(Article article) {
    this.article = requireNonNull(article, "article");
    this.address = article.details().address().flatMap(TextFragment::onTheWeb);
    this.searchable = new SearchableText(article.text());
  }

  /**
   * The link to the words in {@code span}, or to the article as a whole where the words can't be
   * told from earlier ones or the link would be too long; empty if the article is not on the web.
   */
  public Optional<URI> to(TextSpan span) {
    return address.map(page -> URI.create(directive(span).map(d -> join(page, d)).orElse(page)));
  }

  private Optional<String> directive(TextSpan span) {
    Optional<TextSpan> words = searchable.wholeWords(withinOneParagraph(span));
    return words.flatMap(
        found -> {
          TextSpan start = startOf(found);
          Optional<String> prefix = prefixThatTells(start);
          return prefix.map(before -> before + encode(start) + endOf(found, start));
        });
  }

  private TextSpan withinOneParagraph(TextSpan span) {
    for (Paragraph paragraph : article.paragraphs()) {
      if (paragraph.span().overlaps(span)) {
        return new TextSpan(
            Math.max(span.start(), paragraph.span().start()),
            Math.min(span.end(), paragraph.span().end()));
      }
    }
    return span;
  }

  private TextSpan startOf(TextSpan words) {
    return isLong(words)
        ? new TextSpan(words.start(), searchable.endOfWord(words.start(), WORDS_AT_AN_END))
        : words;
  }

  private String endOf(TextSpan words, TextSpan start) {
    if (!isLong(words)) {
      return "";
    }
    int from = Math.max(start.end(), searchable.startOfWord(words.end(), WORDS_AT_AN_END));
    TextSpan end = searchable.wholeWords(new TextSpan(from, words.end())).orElse(words);
    return "," + encode(end);
  }

  private boolean isLong(TextSpan words) {
    return words.length() > WHOLE_UP_TO
        && searchable.endOfWord(words.start(), 2 * WORDS_AT_AN_END) < words.end();
  }

  /** Empty text if the start is the first of its kind; nothing if no prefix tells it apart. */
  private Optional<String> prefixThatTells(TextSpan start) {
    if (searchable.isFirst(start, start)) {
      return Optional.of("");
    }
    for (int words = 1; words <= MAX_PREFIX_WORDS; words++) {
      int from = searchable.startOfWord(start.start(), words);
      TextSpan both = new TextSpan(from, start.end());
      if (from < start.start() && searchable.isFirst(both, start)) {
        return Optional.of(encode(new TextSpan(from, start.start())) + "-,");
      }
    }
    return Optional.empty();
  }

  private String encode(TextSpan span) {
    return encoded(span.in(article.text()).strip().replaceAll("[\\s\\u00a0]+", " "));
  }

  /** Percent-encoded but for letters, digits, dot, underscore and tilde: "-", "," and "&" too. */
  static String encoded(String words) {
    StringBuilder url = new StringBuilder();
    for (byte octet : words.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '~')) {
        url.append(c);
      } else {
        url.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return url.toString();
  }

  private static String join(String page, String directive) {
    String mark = page.indexOf('#') < 0 ? "#" : "";
    String url = page + mark + DIRECTIVE + "text=" + directive;
    return url.length() <= MAX_URL ? url : page;
  }

  /** The address as text, without a directive of its own; empty if no browser should open it. */
  private static Optional<String> onTheWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
      return Optional.empty();
    }
    String page = uri.toASCIIString();
    int own = page.indexOf(DIRECTIVE);
    String clean = own < 0 ? page : page.substring(0, own);
    String whole = clean.endsWith("#") ? clean.substring(0, clean.length() - 1) : clean;
    return whole.length() <= MAX_URL ? Optional.of(whole) : Optional.empty();
  }
}
