// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A host and a port as a link names them: {@code cms.example:8080}, {@code 127.0.0.1:3000}, {@code
 * [::1]:3000}. Names are compared as written: {@code localhost:80} is not {@code 127.0.0.1:80}.
 *
 * @param host in lower case, an IPv6 address in its shortest form and without brackets
 */
public record HostPort(String host, int port) {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[^\\s/:@?#*\\[\\]\\\\]{1,253}):([0-9]{1,5})");

  public HostPort {
    requireNonNull(host, "host");
    host = host.toLowerCase(Locale.ROOT);
    if (host.isBlank()) {
      throw new IllegalArgumentException("a host without a name");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("a port is between 1 and 65535, not " + port);
    }
  }

  /**
   * Reads {@code host:port}.
   *
   * @throws IllegalArgumentException if there is no port, no host, or more than the two
   */
  public static HostPort parse(String text) {
    var match = HOST_AND_PORT.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not host:port, such as cms.example:8080 or [::1]:3000");
    }
    int port = Integer.parseInt(match.group(2));
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(
          "\"" + text + "\": a port is between 1 and 65535, not " + port);
    }
    return WebAddress.read("http://" + match.group(1) + ":" + port + "/")
        .map(HostPort::of)
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + text + "\": not a host a link could name"));
  }

  static HostPort of(HttpUrl url) {
    return new HostPort(url.host(), url.port());
  }

  /** As it is written in a link, and as {@link #parse} reads it. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
