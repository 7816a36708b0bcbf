// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Addresses at which Google and Bing show an outlet's AMP page, and the outlet's own address inside
 * them: {@code www.google.com/amp/s/outlet.example/story}, {@code
 * outlet-example.cdn.ampproject.org/c/s/outlet.example/story}. An {@code s} stands for https.
 */
final class AmpAddress {
  /** A cache in a viewer in a viewer; each is read anew with all that is in it. */
  private static final int DEEPEST = 3;

  private static final Pattern VIEWER_HOST =
      Pattern.compile("(?:www\\.)?(?:google\\.[a-z]{2,3}(?:\\.[a-z]{2})?|bing\\.com)");
  private static final Pattern VIEWER_PATH = Pattern.compile("/amp/(s/)?([^/]+\\.[^/]+(?:/.*)?)");
  private static final Pattern CACHE_PATH = Pattern.compile("/[cv]/(s/)?([^/]+\\.[^/]+(?:/.*)?)");

  private AmpAddress() {}

  /** The outlet's address, or the given one if it belongs to no AMP viewer or cache. */
  static HttpUrl unwrapped(HttpUrl url) {
    HttpUrl own = url;
    Optional<HttpUrl> inside = inside(url);
    for (int depth = 0; depth < DEEPEST && inside.isPresent(); depth++) {
      own = inside.get();
      inside = inside(own);
    }
    return own;
  }

  private static Optional<HttpUrl> inside(HttpUrl url) {
    Matcher path;
    if (VIEWER_HOST.matcher(url.host()).matches()) {
      path = VIEWER_PATH.matcher(url.encodedPath());
    } else if (url.host().equals("cdn.ampproject.org")
        || url.host().endsWith(".cdn.ampproject.org")) {
      path = CACHE_PATH.matcher(url.encodedPath());
    } else {
      return Optional.empty();
    }
    if (!path.matches()) {
      return Optional.empty();
    }
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    String scheme = path.group(1) == null ? "http://" : "https://";
    return WebAddress.read(scheme + path.group(2) + query);
  }
}
