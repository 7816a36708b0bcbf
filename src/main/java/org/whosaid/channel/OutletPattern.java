// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pages of an outlet as a person writes them down: {@code example.com} is the whole site with or
 * without "www.", {@code *.example.com} also everything below it, {@code example.com/sport/*} one
 * part. In the path an asterisk stands for anything. Host names are compared without case, and a
 * link's query plays no part.
 *
 * @param host in ASCII and lower case, without "www."
 * @param below whether hosts below it are meant too
 * @param path with its slash; empty for every path
 */
public record OutletPattern(String host, boolean below, String path) {
  private static final int LONGEST = 200;
  private static final Pattern SCHEME = Pattern.compile("(?i)^https?://");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

  public OutletPattern {
    requireNonNull(host, "host");
    requireNonNull(path, "path");
    if (!HOST.matcher(host).matches() || host.startsWith("www.")) {
      throw new IllegalArgumentException("not an outlet's host: " + host);
    }
    if (!path.isEmpty() && !path.startsWith("/")) {
      throw new IllegalArgumentException("not a path: " + path);
    }
  }

  /** Reads what somebody wrote, an address from the browser's bar included. */
  public static Optional<OutletPattern> written(String text) {
    String bare = SCHEME.matcher(text.strip()).replaceFirst("");
    if (bare.isEmpty() || bare.length() > LONGEST || bare.chars().anyMatch(c -> c <= ' ')) {
      return Optional.empty();
    }
    int slash = bare.indexOf('/');
    String host = (slash < 0 ? bare : bare.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 || slash == bare.length() - 1 ? "" : bare.substring(slash);
    boolean below = host.startsWith("*.");
    return ascii(below ? host.substring(2) : host)
        .map(OutletPattern::withoutWww)
        .filter(name -> HOST.matcher(name).matches())
        .map(name -> new OutletPattern(name, below, path.equals("/*") ? "" : path));
  }

  public boolean matches(URI link) {
    if (link.getHost() == null) {
      return false;
    }
    String name = withoutWww(link.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
    boolean sameHost = name.equals(host) || (below && name.endsWith("." + host));
    return sameHost && (path.isEmpty() || matchesPath(link.getPath()));
  }

  /** As it is shown and kept; {@link #written} reads it. */
  @Override
  public String toString() {
    return (below ? "*." : "") + host + path;
  }

  /** Each piece between asterisks is looked for behind the one before it: linear, no regex. */
  private boolean matchesPath(String linked) {
    String text = linked == null || linked.isEmpty() ? "/" : linked;
    List<String> pieces = List.of(path.split("\\*", -1));
    if (pieces.size() == 1) {
      return text.equals(path) || text.equals(path + "/");
    }
    String last = pieces.get(pieces.size() - 1);
    if (!text.startsWith(pieces.get(0)) || !text.endsWith(last)) {
      return false;
    }
    int at = pieces.get(0).length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = text.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return at <= text.length() - last.length();
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static Optional<String> ascii(String host) {
    try {
      return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notAHost) {
      return Optional.empty();
    }
  }
}
