// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.fetch.FetchOutcome.Paywalled;
import org.whosaid.fetch.FetchOutcome.Unreachable;
import org.whosaid.testing.FakeWeb;

/** From the link to the page: redirects, pages that send their reader on, AMP, canonical. */
class FollowingTest {
  private static final String STORY = "<title>Bridge</title><p>The mayor said no.</p>";

  private final FakeWeb web = FakeWeb.start();
  private final PageFetcher fetcher =
      new PageFetcher(
          new FetchSettings(
              Duration.ofSeconds(15), 5_000_000, 5, Set.of(web.hostPort()), "Whosaid/test"));

  @AfterEach
  void stop() {
    fetcher.close();
    web.close();
  }

  @Test
  void aShortLinkLeadsToItsPage() {
    web.page("/2026/bridge", STORY);
    URI link = web.redirect("/x7", "/2026/bridge");

    Page page = page(link);

    assertThat(page).isEqualTo(new Page.Html(link, web.at("/2026/bridge"), STORY));
  }

  @Test
  void fiveRedirectsAreFollowedAndASixthIsNot() {
    web.page("/story", STORY);

    assertThat(page(web.redirectChain("/five", 5, "/story")).address()).isEqualTo(web.at("/story"));
    assertThat(obstacle(web.redirectChain("/six", 6, "/story")))
        .isEqualTo(Obstacle.TOO_MANY_REDIRECTS);
    assertThat(web.requests("/story")).isEqualTo(1);
  }

  @Test
  void aLoopEndsWhereItClosesTheCircle() {
    assertThat(obstacle(web.redirectLoop("/round"))).isEqualTo(Obstacle.REDIRECT_LOOP);
    assertThat(web.requests("/round")).isEqualTo(1);
    assertThat(obstacle(web.redirect("/self", "/self"))).isEqualTo(Obstacle.REDIRECT_LOOP);
  }

  @Test
  void aRedirectToAPrivateAddressIsRefused() {
    assertThat(fetcher.fetch(web.redirectToPrivateAddress("/trick")))
        .isInstanceOfSatisfying(
            Blocked.class,
            blocked -> {
              assertThat(blocked.refusal()).isEqualTo(Refusal.PRIVATE_ADDRESS);
              assertThat(blocked.address()).isEqualTo(FakeWeb.PRIVATE_ADDRESS);
            });
  }

  @Test
  void aRedirectWithoutATargetIsNotUnderstood() {
    assertThat(obstacle(web.status("/nowhere", 302))).isEqualTo(Obstacle.UNINTELLIGIBLE);
    assertThat(obstacle(web.redirect("/port", "http://example.com:99999/")))
        .isEqualTo(Obstacle.NOT_AN_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/story", "example.com/story", "http:///", "https://a%20b/"})
  void whatIsNoWebAddressIsSaidToBeNone(String link) {
    assertThat(obstacle(URI.create(link))).isEqualTo(Obstacle.NOT_AN_ADDRESS);
  }

  @Test
  void theFragmentIsNotPartOfThePage() {
    URI link = web.page("/story", STORY);

    assertThat(page(URI.create(link + "#:~:text=no")).address()).isEqualTo(link);
  }

  @Test
  void aPageThatSendsItsReaderOnAtOnceIsARedirect() {
    web.page("/story", STORY);
    for (String refresh :
        new String[] {
          "<meta http-equiv=\"refresh\" content=\"0;URL='/story'\">",
          "<META HTTP-EQUIV=Refresh CONTENT='0; url=/story'>",
          "<noscript><meta http-equiv=refresh content='0;url=/story'></noscript>",
        }) {
      URI link = web.page("/short", "<html><head>" + refresh + "</head><body></body></html>");

      assertThat(page(link).address()).as(refresh).isEqualTo(web.at("/story"));
    }
  }

  @Test
  void aPageThatOnlyReloadsItselfIsThePage() {
    for (String refresh :
        new String[] {
          "<meta http-equiv=refresh content='300;url=/other'>",
          "<meta http-equiv=refresh content='300'>",
          "<meta http-equiv=refresh content='0;url=/live#top'>",
          "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
          "<noscript><meta http-equiv=refresh content='0;url=/other'></noscript>"
              + "<style>"
              + "p{color:black}".repeat(400)
              + "</style>",
        }) {
      URI link = web.page("/live", "<head>" + refresh + "</head>" + STORY);

      assertThat(page(link).address()).as(refresh).isEqualTo(link);
    }
  }

  @Test
  void aRefreshIsJudgedLikeARedirect() {
    URI link =
        web.page("/trick", "<meta http-equiv=refresh content='0;url=http://127.0.0.2/admin'>");

    assertThat(fetcher.fetch(link)).isInstanceOf(Blocked.class);
  }

  @Test
  void aRefreshLoopEnds() {
    web.page("/b", "<meta http-equiv=refresh content='0;url=/a'>");
    URI link = web.page("/a", "<meta http-equiv=refresh content='0;url=/b'>");

    assertThat(obstacle(link)).isEqualTo(Obstacle.REDIRECT_LOOP);
  }

  @Test
  void anAmpPageGivesWayToItsArticle() {
    web.page("/story-7", STORY);
    URI link = web.page("/amp/story-7", amp("/story-7"));

    assertThat(page(link)).isEqualTo(new Page.Html(link, web.at("/story-7"), STORY));
  }

  @Test
  void anAmpPageStandsInWhereItsArticleCannotBeHad() {
    web.serverError("/broken-7");
    for (String canonical :
        new String[] {
          "/missing-7", "/broken-7", "http://127.0.0.2/story-7", "/login", "mailto:x"
        }) {
      String html = amp(canonical);
      URI link = web.page("/amp/story-7", html);

      assertThat(page(link)).as(canonical).isInstanceOf(Page.Html.class);
      assertThat(((Page.Html) page(link)).html()).isEqualTo(html);
    }
    assertThat(web.requests("/login")).isZero();
  }

  @Test
  void anAmpPageThatIsItsOwnArticleIsAskedForOnce() {
    URI link = web.page("/story-7", amp("/story-7"));

    assertThat(page(link).address()).isEqualTo(link);
    assertThat(web.requests("/story-7")).isEqualTo(1);
  }

  @Test
  void theChangeFromAmpToTheArticleIsAHop() {
    web.page("/story-7", STORY);
    web.page("/amp/story-7", amp("/story-7"));

    assertThat(page(web.redirectChain("/four", 4, "/amp/story-7")).address())
        .isEqualTo(web.at("/story-7"));
    assertThat(((Page.Html) page(web.redirectChain("/five", 5, "/amp/story-7"))).html())
        .isEqualTo(amp("/story-7"));
    assertThat(web.requests("/story-7")).isEqualTo(1);
  }

  @Test
  void theCanonicalAddressIsThePagesIdentity() {
    URI link = web.page("/story-7", canonical("/2026/story-7?utm_source=self"));

    assertThat(page(URI.create(link + "?utm_source=slack")).address())
        .isEqualTo(web.at("/2026/story-7"));
    assertThat(web.requests("/2026/story-7")).isZero();
  }

  @Test
  void whoSentTheReaderIsNotPartOfWhereThePageStands() {
    web.page("/story", STORY);
    URI link = web.redirect("/short", "/story?id=7&utm_source=mail&mc_eid=a1b2");

    assertThat(page(link).address()).isEqualTo(web.at("/story?id=7"));
  }

  @Test
  void aCanonicalAddressOnAnotherSiteIsNotBelieved() {
    URI link = web.page("/story-7", canonical("https://other.example/story-7"));

    assertThat(page(link).address()).isEqualTo(link);
  }

  @Test
  void aCanonicalLinkInTheBodySaysNothing() {
    URI link = web.page("/story-7", "<body><p>Hi</p><link rel=canonical href='/story-8'></body>");

    assertThat(page(link).address()).isEqualTo(link);
  }

  @Test
  void aLinkToALoginPageItselfIsNoPaywall() {
    URI link = web.page("/login", STORY);

    assertThat(page(link).address()).isEqualTo(link);
    assertThat(fetcher.fetch(web.redirectToLogin("/members"))).isInstanceOf(Paywalled.class);
  }

  private static String amp(String canonical) {
    return "<!doctype html><html ⚡><head><link rel=\"canonical\" href=\""
        + canonical
        + "\"></head><body><p>The mayor said no.</p></body></html>";
  }

  private static String canonical(String address) {
    return "<head><link href='" + address + "' rel='Canonical'></head>" + STORY;
  }

  private Page page(URI link) {
    FetchOutcome outcome = fetcher.fetch(link);
    assertThat(outcome).isInstanceOf(Fetched.class);
    return ((Fetched) outcome).page();
  }

  private Obstacle obstacle(URI link) {
    FetchOutcome outcome = fetcher.fetch(link);
    assertThat(outcome).isInstanceOf(Unreachable.class);
    return ((Unreachable) outcome).obstacle();
  }
}
