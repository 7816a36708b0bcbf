// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An article's address without what differs from one sharer to the next. Works on any URI: what is
 * no web address is its own identity.
 */
public final class ArticleAddress {
  private ArticleAddress() {}

  /**
   * The web address that somebody wrote or pasted, read as leniently as a browser reads it; empty
   * if it is none.
   */
  public static Optional<URI> written(String link) {
    return WebAddress.read(link.strip()).map(HttpUrl::uri);
  }

  /**
   * What two links to the same article have in common: host in lower case, port unless it is the
   * scheme's own, path, and the query without tracking parameters, in the link's order. http and
   * https are the same, fragments and user names are left out, AMP viewers are looked through.
   * Example: {@code example.com/story?page=2}. A key to compare by, not an address to open.
   */
  public static String identity(URI link) {
    return WebAddress.read(link.toString()).map(ArticleAddress::identity).orElse(link.toString());
  }

  private static String identity(HttpUrl url) {
    HttpUrl own = AmpAddress.unwrapped(url);
    boolean usualPort = own.port() == HttpUrl.defaultPort(own.scheme());
    String query = essentialQuery(own);
    return host(own)
        + (usualPort ? "" : ":" + own.port())
        + own.encodedPath()
        + (query == null ? "" : "?" + query);
  }

  /**
   * The address to show and to link: as {@link #identity}, but still an address, with its scheme.
   */
  public static URI clean(URI link) {
    return WebAddress.read(link.toString()).map(url -> clean(url).uri()).orElse(link);
  }

  /**
   * Whether an address holds what may be one person's key to its page: a user name, or a parameter
   * that is a secret by name or looks like one.
   */
  public static boolean holdsSecrets(URI link) {
    return link.getRawUserInfo() != null || LoggedAddress.hidesAnything(link);
  }

  static HttpUrl clean(HttpUrl url) {
    HttpUrl own = AmpAddress.unwrapped(url);
    return own.newBuilder()
        .username("")
        .password("")
        .encodedQuery(essentialQuery(own))
        .fragment(null)
        .build();
  }

  private static String host(HttpUrl url) {
    String host = url.host();
    if (host.contains(":")) {
      return "[" + host + "]";
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Null if nothing is left, so that {@code /story?} and {@code /story} are one. */
  private static @Nullable String essentialQuery(HttpUrl url) {
    String query = url.encodedQuery();
    if (query == null) {
      return null;
    }
    StringBuilder essential = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!parameter.isEmpty() && !TrackingParameters.contains(name)) {
        essential.append(essential.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return essential.isEmpty() ? null : essential.toString();
  }
}
