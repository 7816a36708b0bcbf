// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.job.TurnsOnOneMachine;
import org.whosaid.testing.FakeWeb;

/** How the bot behaves at other people's sites. */
class GuestTest {
  private static final String STORY = "<title>Bridge</title><p>The mayor said no.</p>";
  private static final URI LINK = URI.create("http://outlet.example/story");
  private static final Duration NONE = Duration.ZERO;

  private final FakeWeb web = FakeWeb.start();
  private final PageFetcher fetcher =
      PublicWeb.fetcher(
          new FetchSettings(Duration.ofSeconds(5), 1_000_000, 5, Set.of(web.hostPort()), "Whosaid"),
          web);

  @AfterEach
  void stop() {
    fetcher.close();
    web.close();
  }

  @Test
  @Timeout(60)
  void tenLinksToOneSiteArriveOneAtATimeWithThePauseBetween() throws Exception {
    Duration pause = Duration.ofMillis(150);
    Guest guest = guest(pause, Robots.NEVER);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    List<Future<Reception>> receptions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      web.page("/story/" + i, STORY);
      URI link = URI.create("http://" + (i % 2 == 0 ? "www." : "") + "outlet.example/story/" + i);
      receptions.add(threads.submit(() -> untilGiven(guest, link)));
    }
    for (Future<Reception> reception : receptions) {
      assertThat(reception.get()).isInstanceOf(Reception.Given.class);
    }
    threads.shutdown();

    List<Instant> arrivals = web.arrivals();
    assertThat(arrivals).hasSize(10);
    for (int i = 1; i < arrivals.size(); i++) {
      assertThat(Duration.between(arrivals.get(i - 1), arrivals.get(i)))
          .isGreaterThanOrEqualTo(pause.minusMillis(5)); // clocks tick in steps
    }
  }

  @Test
  void machinesThatShareTheirTurnsShareThePause() {
    web.page("/story", STORY);
    TurnsOnOneMachine shared = new TurnsOnOneMachine(System::nanoTime);
    Manners manners = new Manners(Duration.ofMinutes(1), Robots.NEVER);
    Guest one = new Guest(fetcher, manners, shared, Clock.systemUTC());
    Guest other = new Guest(fetcher, manners, shared, Clock.systemUTC());

    assertThat(fetch(one, Errand.UNASKED)).isInstanceOf(Reception.Given.class);
    assertThat(fetch(other, Errand.ASKED)).isInstanceOf(Reception.Later.class);
  }

  @Test
  void whoComesToABusySiteIsSentAwaySoonAndGoesElsewhereMeanwhile() {
    web.page("/story", STORY);
    Guest guest = guest(Duration.ofMinutes(1), Robots.NEVER);
    assertThat(fetch(guest, Errand.UNASKED)).isInstanceOf(Reception.Given.class);

    Instant begin = Instant.now();
    Reception busy = fetch(guest, Errand.UNASKED);

    assertThat(busy)
        .isInstanceOfSatisfying(
            Reception.Later.class, later -> assertThat(later.again()).isPositive());
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(
            guest.fetch(URI.create("http://other.example/story"), Errand.UNASKED, KnownPages.NONE))
        .isInstanceOf(Reception.Given.class);
    assertThat(web.requests("/story")).isEqualTo(2);
  }

  @Test
  void redirectsWithinASiteAreOneVisit() {
    web.page("/story", STORY);
    web.redirect("/short", "http://www.outlet.example/story");

    assertThat(
            guest(Duration.ofMinutes(1), Robots.NEVER)
                .fetch(URI.create("http://outlet.example/short"), Errand.ASKED, KnownPages.NONE))
        .isInstanceOf(Reception.Given.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aSiteThatNamesATimeIsLeftAloneByEverybody(int status) {
    web.status("/story", status, "Retry-After: 120");
    web.page("/other", STORY);
    Guest guest = guest(NONE, Robots.NEVER);
    fetch(guest, Errand.UNASKED);

    Reception other =
        guest.fetch(URI.create("http://www.outlet.example/other"), Errand.ASKED, KnownPages.NONE);

    assertThat(other)
        .isInstanceOfSatisfying(
            Reception.NotGiven.class,
            not ->
                assertThat(not.why().retryAfter().orElseThrow())
                    .isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120)));
    assertThat(web.requests("/other")).isZero();
  }

  @Test
  void aSiteThatNamesATimeToOneMachineIsLeftAloneByAllAtOnce() {
    web.status("/story", 503, "Retry-After: 120");
    TurnsOnOneMachine shared = new TurnsOnOneMachine(System::nanoTime);
    Manners manners = new Manners(NONE, Robots.NEVER);
    fetch(new Guest(fetcher, manners, shared, Clock.systemUTC()), Errand.UNASKED);
    Guest other = new Guest(fetcher, manners, shared, Clock.systemUTC());

    assertThat(fetch(other, Errand.ASKED))
        .isInstanceOfSatisfying(
            Reception.NotGiven.class, not -> assertThat(not.why().retryAfter()).isPresent());
    assertThat(web.requests("/story")).isEqualTo(1);
  }

  @Test
  void whatIsKnownIsAskedForOnConditionThatItHasChanged() {
    web.taggedPage("/story", STORY, "\"v1\"");
    Guest guest = guest(NONE, Robots.NEVER);
    Reception.Given given = (Reception.Given) fetch(guest, Errand.UNASKED);
    Validators validators = given.imprint().validators();
    assertThat(validators.etag()).contains("\"v1\"");
    assertThat(given.imprint().identity()).contains("outlet.example/story");

    KnownPages known = address -> Optional.of(new KnownPages.Known(validators, false));

    assertThat(guest.fetch(LINK, Errand.UNASKED, known)).isEqualTo(new Reception.Unchanged(LINK));
    KnownPages enough = address -> Optional.of(new KnownPages.Known(validators, true));
    assertThat(guest.fetch(LINK, Errand.UNASKED, enough))
        .isEqualTo(new Reception.KnownEnough(LINK));
    assertThat(web.requests("/story")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/story?utm_source=x, outlet.example/story",
    "/story?gift=abc,     outlet.example/story?gift=abc",
    "/story?token=abc,    ''",
    "/story?x=0123456789abcdefghij, ''"
  })
  void onlyWhatEverybodyGetsIsEverybodys(String path, String identity) {
    String canonical = "<link rel=canonical href=http://outlet.example/story>";
    web.page("/story", "<head>" + canonical + "</head>" + STORY);
    URI link = URI.create("http://outlet.example" + path);

    Reception.Given given =
        (Reception.Given) guest(NONE, Robots.NEVER).fetch(link, Errand.UNASKED, KnownPages.NONE);

    assertThat(given.imprint().identity().orElse("")).isEqualTo(identity);
  }

  @Test
  void whoWritesAPageDoesNotChooseWhatOthersGetForAnotherAddressOfItsSite() {
    String release = "<link rel=canonical href=http://outlet.example/press/release-2>";
    web.page("/~mallory/story-1", "<head>" + release + "</head>" + STORY);
    URI link = URI.create("http://outlet.example/~mallory/story-1");

    Reception.Given given =
        (Reception.Given) guest(NONE, Robots.NEVER).fetch(link, Errand.UNASKED, KnownPages.NONE);

    assertThat(given.imprint().identity()).contains("outlet.example/~mallory/story-1");
    assertThat(given.imprint().others()).doesNotContain("outlet.example/press/release-2");
  }

  private Guest guest(Duration pause, Robots robots) {
    return new Guest(
        fetcher,
        new Manners(pause, robots),
        new TurnsOnOneMachine(System::nanoTime),
        Clock.systemUTC());
  }

  private static Reception fetch(Guest guest, Errand errand) {
    return guest.fetch(LINK, errand, KnownPages.NONE);
  }

  private static Reception untilGiven(Guest guest, URI link) {
    while (true) {
      Reception reception = guest.fetch(link, Errand.UNASKED, KnownPages.NONE);
      if (!(reception instanceof Reception.Later)) {
        return reception;
      }
      Thread.onSpinWait();
    }
  }
}
