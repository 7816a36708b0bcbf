// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.whosaid.fetch.Answer.Ended;
import org.whosaid.fetch.Answer.Moved;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.Unreachable;

/**
 * What an address must look like before anybody connects to it: http or https, no user name, no
 * port of another service. Each hop passes here again. Where the address lies is the business of
 * {@link PublicAddressesOnly}.
 */
final class Doorway {
  private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]{0,30}):");

  private static final Set<String> WEB = Set.of("http", "https");

  /** The ports at which browsers refuse to speak HTTP ("bad ports" of WHATWG's Fetch standard). */
  private static final Set<Integer> PORTS_OF_OTHERS =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
          102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389,
          427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
          989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566,
          6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

  private Doorway() {}

  /** The link as the first step of the way. */
  static Answer start(URI link) {
    return WebAddress.read(link.toString())
        .<Answer>map(Moved::new)
        .orElseGet(() -> new Ended(notForUs(link, link.toString())));
  }

  /** The step to which a page at {@code from} refers, in full or relative to itself. */
  static Answer onward(HttpUrl from, String reference) {
    return WebAddress.resolved(from, reference)
        .<Answer>map(Moved::new)
        .orElseGet(() -> new Ended(notForUs(from.uri(), reference)));
  }

  /** Why an address is turned away, if it is. */
  static Optional<Missed> refusal(HttpUrl url) {
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      return Optional.of(Blocked.byUs(url.uri(), Refusal.CREDENTIALS, "user-info in the address"));
    }
    if (PORTS_OF_OTHERS.contains(url.port())) {
      return Optional.of(Blocked.byUs(url.uri(), Refusal.PORT, "port " + url.port()));
    }
    return Optional.empty();
  }

  private static Missed notForUs(URI address, String reference) {
    Matcher scheme = SCHEME.matcher(reference);
    if (scheme.find() && !WEB.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
      return Blocked.byUs(address, Refusal.NOT_HTTP, "scheme " + scheme.group(1));
    }
    return Unreachable.because(Obstacle.NOT_AN_ADDRESS, address, "leads to no http address");
  }
}
