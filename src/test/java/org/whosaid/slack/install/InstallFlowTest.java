// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.slack.SlackApp;
import org.whosaid.slack.SlackHttp;
import org.whosaid.slack.SlackSdk;
import org.whosaid.testing.FakeOAuth;
import org.whosaid.testing.FakeOAuth.Grant;

/** Adding the app, as a browser sees it: Bolt's flow behind the real door. */
class InstallFlowTest {
  private static final Grant DAILY = new Grant("T1", "", "xoxb-canary-1", 0);
  private static final Pattern COOKIE = Pattern.compile("whosaid-install=([^;]*);.*");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  private final HttpClient browser = HttpClient.newHttpClient();
  private final BookInMemory book = new BookInMemory();
  private FakeOAuth slack;
  private SlackSdk sdk;
  private SlackHttp http;

  @BeforeEach
  void open() throws Exception {
    slack = new FakeOAuth();
    sdk = new SlackSdk(slack.apiUrl());
    InstantSource time = book::now;
    InstallFlow flow =
        new InstallFlow(
            new OAuthClient(FakeOAuth.CLIENT, FakeOAuth.SECRET),
            List.of("chat:write", "im:history"),
            slack.apiUrl(),
            new InstallFlow.Books(book, book),
            time.withZone(ZoneOffset.UTC));
    RenewTokens renewal =
        new RenewTokens(
            book,
            sdk,
            new OAuthClient(FakeOAuth.CLIENT, FakeOAuth.SECRET),
            time.withZone(ZoneOffset.UTC));
    ManyWorkspaces workspaces =
        new ManyWorkspaces(book, renewal, sdk, time.withZone(ZoneOffset.UTC));
    http =
        SlackHttp.listen(new SlackApp(sdk, workspaces, List.of(flow)).overSocket(), "127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    http.close();
    sdk.close();
    slack.close();
  }

  @Test
  void theFirstPageSaysWhatTheAppReadsAndKeepsAndLeadsToSlack() throws Exception {
    HttpResponse<String> page = get("/slack/install", "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Add Whosaid to Slack", "The text of messages is not kept.", ">Add to Slack</a>")
        .doesNotContain("canary");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600");
    Begun begun = begin();
    assertThat(begun.address())
        .isEqualTo(
            slack.apiUrl().resolve("/oauth/v2/authorize")
                + "?client_id=client-7&scope=chat%3Awrite%2Cim%3Ahistory&user_scope=&state="
                + begun.state());
  }

  @Test
  void theLastPageNamesTheWorkspaceAndLeadsToTheApp() throws Exception {
    Begun begun = begin();

    HttpResponse<String> done =
        comeBack("code=" + slack.agree(DAILY) + "&state=" + begun.state(), begun.state());

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body())
        .contains("Whosaid is in The Daily &lt;T1&gt;", "/app_redirect?app=A7&amp;team=T1");
    assertThat(done.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(done.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    Installation kept = book.find("T1").orElseThrow();
    assertThat(kept.tokens().access()).isEqualTo("xoxb-canary-1");
    assertThat(kept.bot().id()).isEqualTo("BBOT");
    assertThat(kept.toString()).doesNotContain("canary");
  }

  @Test
  void anOrganisationIsLedToTheChoiceOfItsWorkspaces() throws Exception {
    Begun begun = begin();
    String code = slack.agree(new Grant("", "E1", "xoxb-canary-org", 0));

    HttpResponse<String> done = comeBack("code=" + code + "&state=" + begun.state(), begun.state());

    assertThat(done.body())
        .contains(
            "Whosaid is in The Group",
            "https://group.enterprise.slack.com/manage/organization/apps/profile/A7/workspaces/add");
    assertThat(book.find("E1").orElseThrow().account().isOrganisation()).isTrue();
  }

  @Test
  void aStateIsGoodOnceAndOnlyInTheBrowserThatBegan() throws Exception {
    Begun begun = begin();
    Begun other = begin();
    String query = "code=" + slack.agree(DAILY) + "&state=" + begun.state();

    assertThat(comeBack(query, "").statusCode()).isEqualTo(400);
    assertThat(comeBack(query, other.state()).statusCode()).isEqualTo(400);
    assertThat(slack.calls("oauth.v2.access")).isEmpty();
    assertThat(comeBack(query, begun.state()).statusCode()).isEqualTo(200);
    HttpResponse<String> twice = comeBack(query, begun.state());
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("This page is too old", "Start again");
  }

  @Test
  void aStateOfTenMinutesAgoIsTooOld() throws Exception {
    Begun begun = begin();
    book.passes(Duration.ofMinutes(10));

    String query = "code=" + slack.agree(DAILY) + "&state=" + begun.state();

    assertThat(comeBack(query, begun.state()).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          error=access_denied&state=STATE       | 200 | Nothing was added
          error=%3Cscript%3Ecanary&state=STATE  | 502 | Slack did not agree
          code=code-canary&state=STATE          | 502 | Slack did not agree
          state=STATE                           | 502 | Slack did not agree
          code=x                                | 400 | This page is too old
          code=x&state=                         | 400 | This page is too old
          state=x&state=STATE                   | 400 | This page is too old
          """)
  void whoComesBackWithoutAYesReadsACalmPage(String query, int status, String says)
      throws Exception {
    Begun begun = begin();

    HttpResponse<String> page = comeBack(query.replace("STATE", begun.state()), begun.state());

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains(says).doesNotContain("canary", "<script");
    assertThat(book.find("T1")).isEmpty();
  }

  @Test
  void aDatabaseInTroubleIsACalmPageToo() throws Exception {
    Begun begun = begin();
    book.breakDown();

    HttpResponse<String> lost =
        comeBack("code=" + slack.agree(DAILY) + "&state=" + begun.state(), begun.state());
    HttpResponse<String> begins = get("/slack/install", "");

    assertThat(lost.statusCode()).isEqualTo(500);
    assertThat(lost.body()).contains("That did not work").doesNotContain("disk", "canary");
    assertThat(begins.statusCode()).isEqualTo(500);
    assertThat(begins.body()).contains("That did not work").doesNotContain("disk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE"})
  void thePagesAreOnlyRead(String method) throws Exception {
    for (String path : List.of("/slack/install", "/slack/oauth_redirect?code=1&state=1")) {
      HttpRequest request =
          HttpRequest.newBuilder(http.url("/").resolve(path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();

      HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }
  }

  @Test
  void anEndlessQueryIsRefused() throws Exception {
    assertThat(comeBack("code=" + "x".repeat(5_000), "").statusCode()).isEqualTo(414);
  }

  /** Slack's events come through the socket here; there is no signing secret to check them by. */
  @Test
  void withoutASigningSecretNoEventIsTakenInOverHttp() throws Exception {
    HttpRequest event =
        HttpRequest.newBuilder(http.eventsUrl())
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    assertThat(browser.send(event, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCrowdAtTheDoorIsAskedToComeBackAndLetInASecondLater() throws Exception {
    for (int i = 0; i < Crowd.A_SECOND; i++) {
      assertThat(get("/slack/install", "").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> busy = get("/slack/install", "");
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.body()).contains("One moment");
    book.passes(Duration.ofSeconds(1));
    assertThat(get("/slack/install", "").statusCode()).isEqualTo(200);
  }

  /** What somebody's browser has after the first page: the state, and where to go. */
  private record Begun(String state, String address) {}

  private Begun begin() throws Exception {
    HttpResponse<String> page = get("/slack/install", "");
    Matcher cookie = COOKIE.matcher(page.headers().firstValue("Set-Cookie").orElseThrow());
    Matcher link = LINK.matcher(page.body());
    assertThat(cookie.matches() && link.find()).isTrue();
    return new Begun(cookie.group(1), link.group(1).replace("&amp;", "&"));
  }

  private HttpResponse<String> comeBack(String query, String cookie) throws Exception {
    return get("/slack/oauth_redirect?" + query, cookie);
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    URI address = URI.create(http.url("") + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
    if (!cookie.isEmpty()) {
      request.header("Cookie", "other=1; whosaid-install=" + cookie);
    }
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
