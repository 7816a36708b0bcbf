// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.whosaid.job.Turns;

/**
 * Fetches pages the way a good guest comes to a house: one visit to a site at a time, over all
 * machines, with a pause between; minding its robots.txt where nobody asked for the page; not
 * asking for what is known; and staying away for as long as the site says that it has too much to
 * do. Redirects within a site belong to one visit. Safe for use by many threads.
 *
 * <p>The robots.txt of a private host is not asked for: whoever named the host in the configuration
 * wants it read.
 */
public final class Guest implements Visits {
  /** What a visit takes beyond the fetcher's time: our own thinking, and looking up names. */
  private static final Duration OUR_OWN = Duration.ofSeconds(5);

  private final PageFetcher fetcher;
  private final Manners manners;
  private final Doors doors;
  private final HouseRulesBook rules;

  public Guest(PageFetcher fetcher, Manners manners, Turns turns, Clock clock) {
    this.fetcher = requireNonNull(fetcher, "fetcher");
    this.manners = requireNonNull(manners, "manners");
    this.doors = new Doors(turns, manners.pause(), fetcher.timeout().plus(OUR_OWN));
    this.rules = new HouseRulesBook(fetcher.userAgent(), clock);
  }

  /**
   * Comes for the page behind {@code link}. Waits no more than a few seconds for others.
   *
   * @throws IllegalStateException if the fetcher is closed already
   */
  @Override
  public Reception fetch(URI link, Errand errand, KnownPages known) {
    try (Visiting visiting = new Visiting(fetcher.way(link), errand, manners, known, this)) {
      return fetcher.journey(link, visiting).reception();
    }
  }

  @Override
  public boolean isInvitedTo(URI link) {
    return fetcher.isInvitedTo(link);
  }

  Doors doors() {
    return doors;
  }

  HouseRulesBook rules() {
    return rules;
  }
}
