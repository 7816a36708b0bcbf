// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.NotAnArticle;
import org.whosaid.fetch.FetchOutcome.Paywalled;
import org.whosaid.fetch.FetchOutcome.TooLarge;
import org.whosaid.fetch.FetchOutcome.Unreachable;
import org.whosaid.fetch.FetchOutcome.UnsupportedType;
import org.whosaid.testing.FakeWeb;

class PageFetcherTest {
  private static final String STORY = "<title>Bridge</title><p>“No,” the mayor said.</p>";

  private final FakeWeb web = FakeWeb.start();
  private final PageFetcher fetcher = fetcher(Duration.ofSeconds(15));

  @AfterEach
  void stop() {
    fetcher.close();
    web.close();
  }

  @Test
  void aPageIsFetchedAsItIs() {
    URI link = web.page("/story", STORY);

    assertThat(fetcher.fetch(link)).isEqualTo(new Fetched(new Page.Html(link, link, STORY)));
    assertThat(web.requests("/story")).isEqualTo(1);
  }

  @Test
  void aPackedPageIsUnpacked() {
    assertThat(html(web.gzipPage("/story", STORY))).isEqualTo(STORY);
  }

  @Test
  void plainTextIsText() {
    URI link = web.text("/story.txt", "“No,” the mayor said.");

    assertThat(fetcher.fetch(link))
        .isEqualTo(new Fetched(new Page.Text(link, link, "“No,” the mayor said.")));
  }

  @Test
  void aPdfIsItsBytes() {
    byte[] file = "%PDF-1.7\n%…\n1 0 obj".getBytes(UTF_8);

    Fetched fetched = (Fetched) fetcher.fetch(web.pdf("/report", file));

    assertThat(fetched.page())
        .isInstanceOfSatisfying(Page.Pdf.class, pdf -> assertThat(pdf.bytes()).isEqualTo(file));
  }

  @Test
  void theRequestSaysWhoAsksAndAsksForGzipAlone() {
    fetcher.fetch(web.page("/story", STORY));

    assertThat(web.requests().get(0).lines())
        .contains(
            "GET /story HTTP/1.1",
            "User-Agent: Whosaid/0.1 (+newsroom link reader)",
            "Accept-Language: en",
            "Accept-Encoding: gzip")
        .noneMatch(line -> line.startsWith("Cookie") || line.startsWith("Referer"));
  }

  @Test
  void aCookieIsNotBroughtBack() {
    web.status("/start", 302, "Location: /story", "Set-Cookie: reader=17; Path=/");
    web.page("/story", STORY);

    assertThat(html(web.at("/start"))).isEqualTo(STORY);
    assertThat(web.requests()).hasSize(2).noneMatch(request -> request.contains("reader=17"));
  }

  @Test
  void charactersComeOutRightEvenIfTheServerIsWrongAboutThem() {
    Charset windows = Charset.forName("windows-1252");

    assertThat(html(web.pageInWrongCharset("/a", STORY, windows, "iso-8859-1"))).isEqualTo(STORY);
    assertThat(html(web.pageInWrongCharset("/b", STORY, UTF_8, "iso-8859-1"))).isEqualTo(STORY);
    assertThat(html(web.pageInWrongCharset("/c", STORY, windows, "utf-8"))).isEqualTo(STORY);
    assertThat(html(web.pageInWrongCharset("/d", STORY, UTF_8, "no-such-thing"))).isEqualTo(STORY);
  }

  @Test
  void aHugePageIsTooLargeAndNotReadToItsEnd() {
    Missed missed = missed(web.hugePage("/huge"));

    assertThat(missed).isInstanceOf(TooLarge.class);
    assertThat(missed.inWords()).isEqualTo("the page is larger than Whosaid reads (5 MB)");
  }

  @Test
  void aHugeLengthIsEnoughToStop() {
    assertThat(missed(web.hugePageByItsLength("/huge")))
        .isInstanceOfSatisfying(
            TooLarge.class, it -> assertThat(it.detail()).isEqualTo("Content-Length 200000000"));
  }

  @Test
  void aGzipBombIsTooLarge() {
    assertThat(missed(web.gzipBomb("/bomb")))
        .isInstanceOfSatisfying(
            TooLarge.class, it -> assertThat(it.detail()).isEqualTo("more than 5000000 bytes"));
  }

  @Test
  void aPageOfExactlyTheLimitIsRead() {
    FetchSettings tiny = settings(Duration.ofSeconds(15), 20);
    try (PageFetcher small = new PageFetcher(tiny)) {
      assertThat(small.fetch(web.page("/20", "x".repeat(20)))).isInstanceOf(Fetched.class);
      assertThat(small.fetch(web.page("/21", "x".repeat(21)))).isInstanceOf(TooLarge.class);
    }
  }

  @Test
  void aDripEndsWithTheTimeLimit() {
    try (PageFetcher hasty = fetcher(Duration.ofMillis(400))) {
      long begin = System.nanoTime();

      FetchOutcome outcome = hasty.fetch(web.slowDrip("/drip"));

      assertThat(obstacle(outcome)).isEqualTo(Obstacle.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(Duration.ofMillis(350), Duration.ofSeconds(5));
    }
  }

  @Test
  void theTimeLimitHoldsForAllHopsTogether() {
    try (PageFetcher hasty = fetcher(Duration.ofMillis(600))) {
      web.slowPage(
          "/two", "<meta http-equiv=refresh content='0;url=/three'>", Duration.ofMillis(400));
      web.slowPage("/three", STORY, Duration.ofMillis(400));

      assertThat(obstacle(hasty.fetch(web.redirect("/one", "/two")))).isEqualTo(Obstacle.TIMEOUT);
    }
  }

  @Test
  void aSlowPageWithinTheLimitIsRead() {
    assertThat(html(web.slowPage("/slow", STORY, Duration.ofMillis(200)))).isEqualTo(STORY);
  }

  @Test
  void brokenConnectionsMayPass() {
    for (URI link : new URI[] {web.droppedConnection("/dropped"), web.hangUp("/silent")}) {
      assertThat(obstacle(fetcher.fetch(link))).isEqualTo(Obstacle.BROKEN_OFF);
      assertThat(missed(link).mayPass()).isTrue();
    }
  }

  @Test
  void endlessHeadersAndNonsenseAreNotUnderstood() {
    assertThat(obstacle(fetcher.fetch(web.endlessHeaders("/headers"))))
        .isIn(Obstacle.UNINTELLIGIBLE, Obstacle.BROKEN_OFF);
    assertThat(obstacle(fetcher.fetch(web.nonsense("/mail")))).isEqualTo(Obstacle.UNINTELLIGIBLE);
  }

  @Test
  void nobodyListensMeansNotConnected() {
    URI link = web.at("/story");
    web.close();

    assertThat(obstacle(fetcher.fetch(link))).isEqualTo(Obstacle.NOT_CONNECTED);
  }

  @Test
  void aServerWithoutTlsGivesNoSecureConnection() {
    URI link = URI.create("https://" + web.hostPort() + "/story");

    assertThat(obstacle(fetcher.fetch(link))).isEqualTo(Obstacle.TLS);
  }

  @Test
  void packingThatWasNotAskedForIsNotGuessedAt() {
    URI link = web.status("/br", 200, "Content-Encoding: br", "Content-Type: text/html");

    assertThat(obstacle(fetcher.fetch(link))).isEqualTo(Obstacle.UNINTELLIGIBLE);
  }

  @Test
  void anEmptyPageIsNoArticle() {
    assertThat(missed(web.emptyPage("/empty"))).isInstanceOf(NotAnArticle.class);
    assertThat(missed(web.page("/blank", " \n\t "))).isInstanceOf(NotAnArticle.class);
    assertThat(missed(web.status("/nothing", 204))).isInstanceOf(NotAnArticle.class);
  }

  @Test
  void anImageIsNotRead() {
    assertThat(missed(web.image("/photo"))).isInstanceOf(UnsupportedType.class);
    byte[] archive = "PK\u0003\u0004\0\0".getBytes(US_ASCII);
    assertThat(missed(web.page("/zip", archive, "text/html"))).isInstanceOf(UnsupportedType.class);
  }

  @Test
  void aLoginWallIsAPaywall() {
    assertThat(missed(web.loginWall("/premium"))).isInstanceOf(Paywalled.class);
    assertThat(missed(web.redirectToLogin("/members"))).isInstanceOf(Paywalled.class);
    assertThat(web.requests("/login")).isZero();
  }

  @Test
  void aSiteThatAsksToWaitSaysHowLong() {
    Missed missed = missed(web.tooManyRequests("/busy", Duration.ofSeconds(90)));

    assertThat(missed)
        .isInstanceOfSatisfying(
            Blocked.class, it -> assertThat(it.refusal()).isEqualTo(Refusal.TOO_MANY_REQUESTS));
    assertThat(missed.mayPass()).isTrue();
    assertThat(missed.retryAfter()).isEqualTo(Optional.of(Duration.ofSeconds(90)));
  }

  @Test
  void closingEndsWhatIsBeingFetched() throws Exception {
    URI drip = web.slowDrip("/drip");
    CompletableFuture<FetchOutcome> outcome =
        CompletableFuture.supplyAsync(() -> fetcher.fetch(drip));
    await().until(() -> web.requests("/drip") == 1);

    fetcher.close();

    assertThatThrownBy(() -> outcome.get(10, SECONDS))
        .hasCauseInstanceOf(IllegalStateException.class); // it says nothing of the page
    assertThatIllegalStateException().isThrownBy(() -> fetcher.fetch(drip));
  }

  @Test
  void manyThreadsFetchAtOnce() {
    List<URI> links = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      links.add(web.slowPage("/" + i, "<p>Story " + i, Duration.ofMillis(20)));
    }

    List<String> pages = links.parallelStream().map(this::html).toList();

    assertThat(pages).hasSize(40).first().isEqualTo("<p>Story 0");
    assertThat(pages).last().isEqualTo("<p>Story 39");
  }

  private String html(URI link) {
    FetchOutcome outcome = fetcher.fetch(link);
    assertThat(outcome).isInstanceOf(Fetched.class);
    return ((Page.Html) ((Fetched) outcome).page()).html();
  }

  private Missed missed(URI link) {
    return (Missed) fetcher.fetch(link);
  }

  private static Obstacle obstacle(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(Unreachable.class);
    return ((Unreachable) outcome).obstacle();
  }

  private PageFetcher fetcher(Duration timeout) {
    return new PageFetcher(settings(timeout, 5_000_000));
  }

  private FetchSettings settings(Duration timeout, long maxBytes) {
    FetchSettings standard = FetchSettings.standard();
    return new FetchSettings(
        timeout, maxBytes, standard.maxRedirects(), Set.of(web.hostPort()), standard.userAgent());
  }
}
