// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in what comes from this machine's own programs and from the practice page itself. A page of
 * another site can't drive the stand-in, also not when its name has been rebound to this machine:
 * the {@code Host} must be a loopback name and the {@code Origin}, if there is one, the same.
 */
final class LocalOnly extends Filter {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    Http http = new Http(exchange);
    String host = http.header("Host").orElse("");
    Optional<String> origin = http.header("Origin");
    boolean ownOrigin = origin.isEmpty() || origin.get().equals("http://" + host);
    boolean crossSite =
        http.header("Sec-Fetch-Site").filter("cross-site"::equals).isPresent()
            && http.header("Sec-Fetch-Mode").filter("navigate"::equals).isEmpty();
    if (isLocal(host, exchange.getLocalAddress().getPort()) && ownOrigin && !crossSite) {
      chain.doFilter(exchange);
    } else {
      try (exchange) {
        http.refuse(403, "only_from_this_machine");
      }
    }
  }

  private static boolean isLocal(String host, int port) {
    int colon = host.lastIndexOf(':');
    boolean withPort = colon > host.lastIndexOf(']') && colon > 0;
    String name = withPort ? host.substring(0, colon) : host;
    String given = withPort ? host.substring(colon + 1) : "80";
    return LOOPBACK.contains(name) && given.equals(Integer.toString(port));
  }

  @Override
  public String description() {
    return "only from this machine";
  }
}
