// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.job.TurnsOnOneMachine;
import org.whosaid.testing.FakeWeb;

/** How the bot minds what a site's robots.txt says. */
class HouseRulesTest {
  private static final String STORY = "<title>Bridge</title><p>The mayor said no.</p>";
  private static final URI LINK = URI.create("http://outlet.example/story");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-14T09:26:53Z"));
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
  @Timeout(20)
  void rulesThatExplodeAreReadInTime() {
    String rule = "Disallow: /" + "*a".repeat(200) + "b$\n";
    web.text("/robots.txt", "User-agent: *\n" + rule.repeat(1000));
    URI link = URI.create("http://outlet.example/" + "a".repeat(1500));
    web.page(link.getPath(), STORY);

    assertThat(guest(Robots.AUTOMATIC).fetch(link, Errand.UNASKED, KnownPages.NONE))
        .isInstanceOf(Reception.Given.class);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTOMATIC, UNASKED, false",
    "AUTOMATIC, ASKED,   true",
    "ALWAYS,    UNASKED, false",
    "ALWAYS,    ASKED,   false",
    "NEVER,     UNASKED, true",
    "NEVER,     ASKED,   true"
  })
  void robotsTxtIsMindedAsConfigured(Robots robots, Errand errand, boolean read) {
    web.page("/story", STORY);
    web.text("/robots.txt", "User-agent: *\nDisallow: /story\n");

    Reception reception = fetch(guest(robots), errand);

    assertThat(reception instanceof Reception.Given).isEqualTo(read);
    assertThat(web.requests("/story")).isEqualTo(read ? 1 : 0);
    if (!read) {
      assertThat(((Reception.NotGiven) reception).why().inWords())
          .isEqualTo("the site does not want programs to read that page of their own accord");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *\\nDisallow: /\\n\\nUser-agent: Whosaid\\nAllow: /story | true",
        "User-agent: Whosaid\\nDisallow: /\\n\\nUser-agent: *\\nAllow: /      | false",
        "User-agent: OtherBot\\nDisallow: /                                   | true",
        "User-agent: *\\nDisallow: /*.pdf$\\nDisallow: /st*y                  | false",
        "User-agent: *\\nDisallow:                                            | true",
        "<html><body>Not a robots.txt</body></html>                           | true",
      })
  void theFileIsReadAsTheStandardSays(String file, boolean allowed) {
    web.page("/story", STORY);
    web.text("/robots.txt", file.replace("\\n", "\n"));

    assertThat(fetch(guest(Robots.AUTOMATIC), Errand.UNASKED) instanceof Reception.Given)
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "404, true",
    "401, true",
    "403, true",
    "410, true",
    "500, false",
    "503, false",
    "429, false"
  })
  void withoutAFileEverythingIsAllowedAndInTroubleNothing(int status, boolean allowed) {
    web.page("/story", STORY);
    web.status("/robots.txt", status);

    assertThat(fetch(guest(Robots.AUTOMATIC), Errand.UNASKED) instanceof Reception.Given)
        .isEqualTo(allowed);
  }

  @Test
  void afterTroubleTheFileIsAskedForAgainInTenMinutesAndAGoodOneTheNextDay() {
    web.page("/story", STORY);
    web.status("/robots.txt", 500);
    Guest guest = guest(Robots.AUTOMATIC);
    fetch(guest, Errand.UNASKED);
    web.text("/robots.txt", "User-agent: *\nAllow: /");
    assertThat(fetch(guest, Errand.UNASKED)).isInstanceOf(Reception.NotGiven.class);

    later(Duration.ofMinutes(10));
    assertThat(fetch(guest, Errand.UNASKED)).isInstanceOf(Reception.Given.class);
    later(Duration.ofHours(23));
    fetch(guest, Errand.UNASKED);
    assertThat(web.requests("/robots.txt")).isEqualTo(2);
    later(Duration.ofHours(2));
    fetch(guest, Errand.UNASKED);
    assertThat(web.requests("/robots.txt")).isEqualTo(3);
  }

  @Test
  void aRedirectedFileIsFollowedAndAHugeOneReadToItsLimit() {
    web.page("/story", STORY);
    String tooMuch = "# more\n".repeat(100_000);
    web.text("/elsewhere", "User-agent: *\nDisallow: /story\n" + tooMuch);
    web.redirect("/robots.txt", "/elsewhere");

    assertThat(fetch(guest(Robots.AUTOMATIC), Errand.UNASKED))
        .isInstanceOf(Reception.NotGiven.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hangUp", "nonsense"})
  void whoCannotAskForTheRulesDoesNotGoIn(String trouble) {
    web.page("/story", STORY);
    if (trouble.equals("hangUp")) {
      web.hangUp("/robots.txt");
    } else {
      web.nonsense("/robots.txt");
    }

    Reception reception = fetch(guest(Robots.AUTOMATIC), Errand.UNASKED);

    assertThat(((Reception.NotGiven) reception).why()).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(web.requests("/story")).isZero();
  }

  @Test
  void rulesThatComeSlowlyTakeFromTheTimeOfTheWholeWay() {
    web.slowPage("/robots.txt", "", Duration.ofMillis(400));
    for (int hop = 0; hop < 5; hop++) {
      web.redirect("/" + hop, "http://h" + hop + ".outlet.example/" + (hop + 1));
    }
    web.page("/5", STORY);
    FetchSettings aSecond =
        new FetchSettings(Duration.ofSeconds(1), 1_000_000, 5, Set.of(), "Whosaid");
    try (PageFetcher hasty = PublicWeb.fetcher(aSecond, web)) {
      Reception reception =
          guest(hasty, Robots.AUTOMATIC)
              .fetch(URI.create("http://outlet.example/0"), Errand.UNASKED, KnownPages.NONE);

      assertThat(((Reception.NotGiven) reception).why())
          .isInstanceOfSatisfying(
              FetchOutcome.Unreachable.class,
              late -> assertThat(late.obstacle()).isEqualTo(Obstacle.TIMEOUT));
    }
    assertThat(web.requests("/4")).isZero();
  }

  @Test
  void aRedirectOfTheFileToWhatIsNoAddressLeadsToNoFile() {
    web.page("/story", STORY);
    web.redirect("/robots.txt", "http://[0:0:0:0:0:0:0::2]/robots.txt");

    assertThat(fetch(guest(Robots.AUTOMATIC), Errand.UNASKED)).isInstanceOf(Reception.Given.class);
  }

  @Test
  void aCrawlDelayIsAPauseButNoEndlessOne() {
    web.page("/story", STORY);
    web.text("/robots.txt", "User-agent: *\nCrawl-delay: 86400\n");
    Guest guest = guest(Robots.AUTOMATIC);

    assertThat(fetch(guest, Errand.UNASKED)).isInstanceOf(Reception.Given.class);
    assertThat(fetch(guest, Errand.UNASKED)).isInstanceOf(Reception.Later.class);
    assertThat(guest.rules().known(HttpUrl.get(LINK)).orElseThrow().delay())
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aPrivateHostIsNotAskedForItsRules() {
    web.text("/robots.txt", "User-agent: *\nDisallow: /");
    URI story = web.page("/story", STORY);

    assertThat(guest(Robots.ALWAYS).fetch(story, Errand.UNASKED, KnownPages.NONE))
        .isInstanceOfSatisfying(
            Reception.Given.class, given -> assertThat(given.imprint().identity()).isEmpty());
    assertThat(web.requests("/robots.txt")).isZero();
  }

  private Guest guest(Robots robots) {
    return guest(fetcher, robots);
  }

  private Guest guest(PageFetcher fetcher, Robots robots) {
    InstantSource source = now::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    return new Guest(
        fetcher,
        new Manners(Duration.ZERO, robots),
        new TurnsOnOneMachine(System::nanoTime),
        clock);
  }

  private static Reception fetch(Guest guest, Errand errand) {
    return guest.fetch(LINK, errand, KnownPages.NONE);
  }

  private void later(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }
}
