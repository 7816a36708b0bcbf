// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The house rules of the hosts that were visited lately, each asked for once a day by each machine.
 * Safe for use by several threads.
 */
final class HouseRulesBook {
  /** RFC 9309, 2.3.1.2: at least five redirects are followed. */
  private static final int REDIRECTS = 5;

  /** For the file of one host, over all its redirects. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int MOST_HOSTS = 2_000;
  private static final long MOST_WEIGHT = 10_000_000;

  private static final String NAME = "whosaid";
  private static final Pattern PRODUCT = Pattern.compile("^[A-Za-z_-]{1,60}");

  private final List<String> names;
  private final Clock clock;
  private final Map<HostPort, Entry> hosts = new LinkedHashMap<>(16, 0.75f, true); // guarded by it
  private long weight; // guarded by hosts

  private record Entry(HouseRules rules, Instant until) {}

  /**
   * @param userAgent whose product is one of the names by which a file may call us
   */
  HouseRulesBook(String userAgent, Clock clock) {
    Matcher product = PRODUCT.matcher(userAgent);
    String own = product.find() ? product.group().toLowerCase(Locale.ROOT) : NAME;
    this.names = own.equals(NAME) ? List.of(NAME) : List.of(NAME, own);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * The rules of the host of {@code url}, asked for on {@code way} if they aren't known.
   *
   * @throws IOException if nothing of them arrives in time; nothing is known then, and the next who
   *     comes asks again
   */
  HouseRules of(HttpUrl url, PageFetcher.Way way) throws IOException {
    HostPort host = HostPort.of(url);
    Optional<HouseRules> known = known(url);
    if (known.isPresent()) {
      return known.get();
    }
    HouseRules rules = ask(url, way);
    write(host, rules);
    return rules;
  }

  /** The rules of the host of {@code url}, if they are known. */
  Optional<HouseRules> known(HttpUrl url) {
    synchronized (hosts) {
      return Optional.ofNullable(hosts.get(HostPort.of(url)))
          .filter(entry -> clock.instant().isBefore(entry.until()))
          .map(Entry::rules);
    }
  }

  private HouseRules ask(HttpUrl url, PageFetcher.Way way) throws IOException {
    HttpUrl file = url.newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build();
    HttpUrl at = file;
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      RobotsAnswer answer = way.askRobots(at, Duration.ofNanos(end - System.nanoTime()));
      if (answer instanceof RobotsAnswer.Moved moved) {
        at = moved.to();
      } else if (answer instanceof RobotsAnswer.File text) {
        return HouseRules.of(text.bytes(), file, names);
      } else {
        return answer instanceof RobotsAnswer.Absent
            ? HouseRules.everythingAllowed()
            : HouseRules.nothingAllowed();
      }
    }
    return HouseRules.everythingAllowed(); // RFC 9309, 2.3.1.2: as if there were none
  }

  private void write(HostPort host, HouseRules rules) {
    synchronized (hosts) {
      Entry before = hosts.put(host, new Entry(rules, clock.instant().plus(rules.good())));
      weight += rules.weight() - (before == null ? 0 : before.rules().weight());
      Iterator<Entry> eldest = hosts.values().iterator();
      while (hosts.size() > MOST_HOSTS || (weight > MOST_WEIGHT && hosts.size() > 1)) {
        weight -= eldest.next().rules().weight();
        eldest.remove();
      }
    }
  }
}
