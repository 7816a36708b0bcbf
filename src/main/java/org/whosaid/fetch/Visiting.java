// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.whosaid.fetch.Answer.Ended;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.job.Turns.Turn;

/** One link's way as a guest, from door to door; at one site at a time. */
final class Visiting implements Journey.Steps, AutoCloseable {
  /** Who would have to wait longer is told so at once. */
  private static final Duration TOLD = Duration.ofMinutes(1);

  /** A site that has too much to do for longer is tried again all the same. */
  private static final Duration LONGEST_HOLD = Duration.ofHours(1);

  private final PageFetcher.Way way;
  private final Errand errand;
  private final Manners manners;
  private final KnownPages known;
  private final Guest guest;
  private @Nullable Stay stay;

  /** Where we are, and what we have to give back when we leave. */
  private record Stay(String site, Turn turn, Duration pause) {}

  Visiting(PageFetcher.Way way, Errand errand, Manners manners, KnownPages known, Guest guest) {
    this.way = way;
    this.errand = errand;
    this.manners = manners;
    this.known = known;
    this.guest = guest;
  }

  @Override
  public Answer ask(HttpUrl url) {
    Optional<Answer> notIn = comeTo(Site.of(url), url);
    if (notIn.isPresent()) {
      return notIn.get();
    }
    Optional<KnownPages.Known> before = known.at(url.uri());
    if (before.isPresent() && before.get().enough()) {
      return new Answer.KnownEnough(url);
    }
    try {
      if (!isAllowed(url)) {
        return new Ended(Blocked.byUs(url.uri(), Refusal.ROBOTS, "disallowed by robots.txt"));
      }
    } catch (IOException e) {
      // who can't ask for the rules doesn't go in
      return new Ended(Failure.of(url.uri(), e, RobotsAnswer.MOST_BYTES));
    }
    Answer answer = way.ask(url, before.map(KnownPages.Known::validators).orElse(Validators.NONE));
    if (answer instanceof Ended ended) {
      stayAway(Site.of(url), ended.outcome());
    }
    return answer;
  }

  /** Why we are not let in at {@code site}; empty if we are there. */
  private Optional<Answer> comeTo(String site, HttpUrl url) {
    if (stay != null && stay.site().equals(site)) {
      return Optional.empty();
    }
    close();
    Optional<Turn> turn = guest.doors().enter(site, errand);
    if (turn.isEmpty()) {
      return Optional.of(sentAway(site, url));
    }
    stay = new Stay(site, turn.get(), manners.pause());
    return Optional.empty();
  }

  private Answer sentAway(String site, HttpUrl url) {
    Duration held = guest.doors().held(site);
    if (held.compareTo(TOLD) <= 0) {
      return new Answer.Later(url, guest.doors().again(site));
    }
    return new Ended(
        new Blocked(
            url.uri(),
            Refusal.TOO_MANY_REQUESTS,
            OptionalInt.empty(),
            "the site wants us to wait",
            Optional.of(held)));
  }

  private boolean isAllowed(HttpUrl url) throws IOException {
    if (way.leadsInside(url)) {
      return true;
    }
    boolean minded = manners.robots().areMinded(errand);
    Optional<HouseRules> rules =
        minded ? Optional.of(guest.rules().of(url, way)) : guest.rules().known(url);
    rules.map(HouseRules::delay).ifPresent(this::pauseAtLeast);
    return !minded || rules.isEmpty() || rules.get().allow(url);
  }

  private void pauseAtLeast(Duration delay) {
    if (stay != null && stay.pause().compareTo(delay) < 0) {
      stay = new Stay(stay.site(), stay.turn(), delay);
    }
  }

  /** A site that names a time to come again means everybody. */
  private void stayAway(String site, Missed missed) {
    Optional<Duration> wait = missed.mayPass() ? missed.retryAfter() : Optional.empty();
    wait.map(time -> time.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : time)
        .filter(time -> !time.isZero())
        .ifPresent(time -> guest.doors().hold(site, time));
  }

  @Override
  public void close() {
    if (stay != null) {
      Stay left = stay;
      stay = null;
      left.turn().end(left.pause());
    }
  }
}
