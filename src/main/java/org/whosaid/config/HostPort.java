// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host in lower case, by name or address (IPv6 without brackets), and one of its ports, 1 to
 * 65535.
 */
public record HostPort(String host, int port) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([A-Za-z0-9._-]{1,253})):(\\d{1,5})");

  public HostPort {
    if (host.isBlank() || !isPort(port)) {
      throw new IllegalArgumentException("not a host and port: " + host + ":" + port);
    }
    host = host.toLowerCase(Locale.ROOT);
  }

  /** What {@code localhost:8080} or {@code [::1]:8080} names, if {@code text} is of that form. */
  static Optional<HostPort> read(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches() || !isPort(Integer.parseInt(written.group(3)))) {
      return Optional.empty();
    }
    String host = written.group(1) != null ? written.group(1) : written.group(2);
    return Optional.of(new HostPort(host, Integer.parseInt(written.group(3))));
  }

  private static boolean isPort(int number) {
    return 1 <= number && number <= 65_535;
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
