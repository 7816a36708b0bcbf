// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Whether the address that a page calls canonical can be taken for its identity. Pages are wrong
 * about it often enough, through templates that name the home page or the section, and a page of
 * one site must not pass for another site's. It is believed if
 *
 * <ul>
 *   <li>it is on the same host and port, but for a leading www., m., mobile. or amp.;
 *   <li>it does not shorten the path to the site's front or to a section: what it leaves off is
 *       only a way of presenting the page (amp, print, a page number), or its last segment still is
 *       a slug with a hyphen or a digit wherever the page's own is one;
 *   <li>it keeps each number of three digits and more in the query, which is likely the article's.
 * </ul>
 *
 * In doubt the page's own address stands.
 */
final class CanonicalAddress {
  private static final int LONGEST_ADDRESS = 2000;
  private static final Pattern SITE_VARIANT = Pattern.compile("^(?:www|m|mobile|amp)\\.");
  private static final Pattern PRESENTATION =
      Pattern.compile(
          "amp|amphtml|print|printable|mobile|m|page|single|all|full|index(?:\\.[a-z]{2,5})?"
              + "|[0-9]{1,2}|\\.?amp|outputtype|amp\\.html",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_VIEW =
      Pattern.compile("amp|amphtml|amp\\.html|print|printable|mobile|m", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLUG = Pattern.compile("[-_0-9]");
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{3,}");

  private CanonicalAddress() {}

  /** The canonical address, clean, if it can be believed. */
  static Optional<HttpUrl> believed(HttpUrl own, HttpUrl canonical) {
    boolean believed =
        own.toString().length() <= LONGEST_ADDRESS
            && sameSite(own, canonical)
            && !hasUser(canonical)
            && keepsThePath(own, canonical)
            && keepsTheNumbers(own, canonical);
    return believed ? Optional.of(ArticleAddress.clean(canonical)) : Optional.empty();
  }

  /**
   * Whether the canonical address is surely the same page's: it differs in nothing but tracking,
   * the host's leading www., m., mobile. or amp., and an ending that shows the page otherwise.
   */
  static boolean isTheSamePage(HttpUrl own, HttpUrl canonical) {
    HttpUrl found = ArticleAddress.clean(own);
    HttpUrl named = ArticleAddress.clean(canonical);
    return sameSite(found, named)
        && Objects.equals(found.encodedQuery(), named.encodedQuery())
        && isTheSamePath(segments(found), segments(named));
  }

  private static boolean isTheSamePath(List<String> found, List<String> named) {
    int last = found.size() - 1;
    return found.equals(named)
        || (last > 0
            && OTHER_VIEW.matcher(found.get(last)).matches()
            && found.subList(0, last).equals(named));
  }

  /** Whether the path still is that of one page, and not of the front or a section above it. */
  static boolean keepsThePath(HttpUrl own, HttpUrl canonical) {
    List<String> ownPath = path(own);
    List<String> canonicalPath = path(canonical);
    if (canonicalPath.isEmpty() || ownPath.isEmpty()) {
      return ownPath.isEmpty() == canonicalPath.isEmpty() || ownPath.isEmpty();
    }
    if (canonicalPath.size() < ownPath.size()
        && ownPath.subList(0, canonicalPath.size()).equals(canonicalPath)) {
      return ownPath.subList(canonicalPath.size(), ownPath.size()).stream()
          .allMatch(segment -> PRESENTATION.matcher(segment).matches());
    }
    return isSlug(canonicalPath.get(canonicalPath.size() - 1))
        || !isSlug(ownPath.get(ownPath.size() - 1))
        || canonicalPath.size() > ownPath.size();
  }

  private static boolean sameSite(HttpUrl own, HttpUrl canonical) {
    boolean samePort =
        own.port() == canonical.port()
            || (own.port() == HttpUrl.defaultPort(own.scheme())
                && canonical.port() == HttpUrl.defaultPort(canonical.scheme()));
    return samePort && site(own).equals(site(canonical));
  }

  private static String site(HttpUrl url) {
    return SITE_VARIANT.matcher(url.host()).replaceFirst("");
  }

  private static boolean hasUser(HttpUrl url) {
    return !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty();
  }

  private static boolean keepsTheNumbers(HttpUrl own, HttpUrl canonical) {
    String query = ArticleAddress.clean(own).encodedQuery();
    if (query == null) {
      return true;
    }
    String kept = canonical.encodedPath() + "?" + canonical.encodedQuery();
    return LONG_NUMBER.matcher(query).results().allMatch(number -> kept.contains(number.group()));
  }

  private static List<String> path(HttpUrl url) {
    return segments(url).stream().map(segment -> segment.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> segments(HttpUrl url) {
    return url.pathSegments().stream().filter(segment -> !segment.isEmpty()).toList();
  }

  private static boolean isSlug(String segment) {
    return SLUG.matcher(segment).find();
  }
}
