// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;

/**
 * How far the fetcher goes for a page.
 *
 * @param timeout for everything together: names, connections, robots.txt, redirects and the last
 *     byte
 * @param maxBytes of one page, counted after decompression; never more is held in memory
 * @param maxRedirects hops from the link to the page, whoever asks for them: the server, the page's
 *     markup or the change from an AMP page to its article
 * @param privateHosts the only private addresses that may be fetched, by the name in the link: a
 *     CMS preview, a test server
 * @param userAgent how the fetcher presents itself, printable ASCII
 */
public record FetchSettings(
    Duration timeout,
    long maxBytes,
    int maxRedirects,
    Set<HostPort> privateHosts,
    String userAgent) {

  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
  private static final long MOST_BYTES = 500_000_000;
  private static final int MOST_REDIRECTS = 20;

  public FetchSettings {
    requireNonNull(timeout, "timeout");
    privateHosts = Set.copyOf(privateHosts);
    requireNonNull(userAgent, "userAgent");
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "the timeout is between 1 ms and 10 minutes, not " + timeout);
    }
    if (maxBytes < 1 || maxBytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "the most bytes of a page are between 1 and 500,000,000, not " + maxBytes);
    }
    if (maxRedirects < 0 || maxRedirects > MOST_REDIRECTS) {
      throw new IllegalArgumentException(
          "the most redirects are between 0 and 20, not " + maxRedirects);
    }
    if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("the user agent is one line of printable ASCII");
    }
  }

  /** What a newsroom gets that has set nothing: 15 seconds, 5 MB, 5 redirects, nothing private. */
  public static FetchSettings standard() {
    return new FetchSettings(
        Duration.ofSeconds(15), 5_000_000, 5, Set.of(), "Whosaid/0.1 (+newsroom link reader)");
  }
}
