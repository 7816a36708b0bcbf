// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several workspaces, and how the app comes into them. */
class WorkspacesTest {
  private static final String BACK = "http://127.0.0.1:9/slack/oauth_redirect";

  /** A clock that a test moves. */
  private static final class MovedClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return InstantSource.fixed(now).withZone(zone);
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final MovedClock clock = new MovedClock();
  private ScriptedBot bot;
  private PracticeNewsroom newsroom;
  private Workspace herald;

  @BeforeEach
  void open() throws IOException {
    bot = new ScriptedBot();
    newsroom = PracticeNewsroom.start(Setup.usual().withPort(0).withClock(clock));
    newsroom.deliverTo(bot.address());
    herald = newsroom.workspace(Herald.TEAM);
  }

  @AfterEach
  void close() {
    newsroom.close();
    bot.close();
  }

  private JsonNode call(String token, String method, Map<String, String> fields) throws Exception {
    return sent(method, fields, "Bearer " + token);
  }

  private JsonNode sent(String method, Map<String, String> fields, String authorization)
      throws Exception {
    String body =
        fields.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(newsroom.apiUrl() + method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return Json.read(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .orElseThrow();
  }

  private String asked(String more) throws Exception {
    String address =
        "/oauth/v2/authorize?client_id="
            + newsroom.app().clientId()
            + "&scope=chat:write,commands&state=s+1&redirect_uri="
            + URLEncoder.encode(BACK, StandardCharsets.UTF_8)
            + more;
    HttpRequest request = HttpRequest.newBuilder(newsroom.page().resolve(address)).build();
    return client
        .send(request, HttpResponse.BodyHandlers.ofString())
        .headers()
        .firstValue("Location")
        .orElse("no redirect");
  }

  private String code(String team) throws Exception {
    String back = asked("&team=" + team);
    assertThat(back).startsWith(BACK + "?code=").endsWith("&state=s+1");
    return back.substring((BACK + "?code=").length(), back.indexOf("&state"));
  }

  private JsonNode access(String... fields) throws Exception {
    ObjectNode all = Json.object();
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    Map<String, String> form =
        all.properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().asText()));
    String pair = newsroom.app().clientId() + ":" + newsroom.app().clientSecret();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return sent("oauth.v2.access", form, basic);
  }

  @Test
  void aTokenIsForItsOwnWorkspaceOnly() throws Exception {
    String token = newsroom.install(herald);

    assertThat(call(token, "auth.test", Map.of()).path("team_id").asText()).isEqualTo("T0HERALD");
    assertThat(
            call(token, "chat.postMessage", Map.of("channel", "C1CITY", "text", "a"))
                .path("ok")
                .asBoolean())
        .isTrue();
    assertThat(
            call(token, "chat.postMessage", Map.of("channel", "C0NEWSDESK", "text", "a"))
                .path("error")
                .asText())
        .isEqualTo("channel_not_found");
    assertThat(
            call(newsroom.botToken(), "users.info", Map.of("user", "U1HANNA"))
                .path("error")
                .asText())
        .isEqualTo("user_not_found");
    assertThat(herald.channel(Herald.CITY)).hasSize(1);
  }

  @Test
  void anotherWorkspacesEventsCarryItsNameOnceTheAppIsThere() {
    herald.post(Herald.HANNA, Herald.CITY, "before");
    newsroom.install(herald);
    herald.post(Herald.HANNA, Herald.CITY, "after");

    await().until(() -> bot.received().size() == 1);
    JsonNode envelope = bot.received().get(0).json();
    assertThat(envelope.at("/event/text").asText()).isEqualTo("after");
    assertThat(envelope.path("team_id").asText()).isEqualTo("T0HERALD");
    assertThat(envelope.at("/authorizations/0/user_id").asText()).isEqualTo("U1WHOSAID");
  }

  @Test
  void anOrganisationsTokenServesAllItsWorkspaces() throws Exception {
    Workspace north = newsroom.workspace(Gazette.NORTH);
    Workspace south = newsroom.workspace(Gazette.SOUTH);
    String token = newsroom.install(north, south);
    south.post(Gazette.SAM, Gazette.SOUTH_DESK, "hello");

    for (String channel : List.of("C2NORTH", "C2SOUTH")) {
      assertThat(
              call(token, "chat.postMessage", Map.of("channel", channel, "text", "a"))
                  .path("ok")
                  .asBoolean())
          .isTrue();
    }
    assertThat(call(token, "auth.test", Map.of()).path("is_enterprise_install").asBoolean())
        .isTrue();
    await().until(() -> bot.received().size() == 3);
    JsonNode envelope = bot.received().get(0).json();
    assertThat(envelope.path("enterprise_id").asText()).isEqualTo("E0GAZETTE");
    assertThat(envelope.at("/authorizations/0/is_enterprise_install").asBoolean()).isTrue();
    assertThat(envelope.at("/authorizations/0/team_id").isNull()).isTrue();
    newsroom.interactions(south).command(Gazette.SAM, Gazette.SOUTH_DESK, "/whosaid", "").join();
    assertThat(bot.received().get(3).body())
        .contains("team_id=T0SOUTH", "enterprise_id=E0GAZETTE", "is_enterprise_install=true");
  }

  @Test
  void aCodeIsChangedForATokenOnce() throws Exception {
    String code = code("T0HERALD");
    JsonNode answer = access("code", code, "redirect_uri", BACK);

    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    assertThat(answer.at("/team/id").asText()).isEqualTo("T0HERALD");
    assertThat(answer.at("/authed_user/id").asText()).isEqualTo("U1OSCAR");
    assertThat(answer.path("bot_user_id").asText()).isEqualTo("U1WHOSAID");
    assertThat(answer.path("scope").asText()).isEqualTo("chat:write,commands");
    assertThat(answer.path("enterprise").isNull()).isTrue();
    assertThat(answer.has("refresh_token")).isFalse();
    assertThat(
            call(answer.path("access_token").asText(), "auth.test", Map.of())
                .path("team_id")
                .asText())
        .isEqualTo("T0HERALD");
    assertThat(access("code", code).path("error").asText()).isEqualTo("code_already_used");
  }

  @Test
  void aCodeThatIsOldOrMadeUpIsRefused() throws Exception {
    String code = code("T0HERALD");
    clock.pass(Duration.ofMinutes(11));

    assertThat(access("code", code).path("error").asText()).isEqualTo("invalid_code");
    assertThat(access("code", "made-up").path("error").asText()).isEqualTo("invalid_code");
    Map<String, String> wrong =
        Map.of("client_id", newsroom.app().clientId(), "client_secret", "guessed", "code", code);
    assertThat(sent("oauth.v2.access", wrong, "none").path("error").asText())
        .isEqualTo("bad_client_secret");
    assertThat(newsroom.api().calls("oauth.v2.access")).hasSize(3);
    assertThat(newsroom.api().calls("oauth.v2.access").toString()).doesNotContain("guessed");
  }

  @Test
  void somebodyWhoSaysNoIsTakenBackWithoutACode() throws Exception {
    newsroom.oauth().next(Decision.refuse(Herald.OSCAR));

    assertThat(asked("")).isEqualTo(BACK + "?error=access_denied&state=s+1");
  }

  @Test
  void anOrganisationIsInstalledWithoutATeam() throws Exception {
    List<Workspace> all =
        List.of(newsroom.workspace(Gazette.NORTH), newsroom.workspace(Gazette.SOUTH));
    newsroom.oauth().next(Decision.allowForAll(all, Gazette.OLIVE));

    JsonNode answer = access("code", code("T0NORTH"));

    assertThat(answer.path("team").isNull()).isTrue();
    assertThat(answer.at("/enterprise/id").asText()).isEqualTo("E0GAZETTE");
    assertThat(answer.path("is_enterprise_install").asBoolean()).isTrue();
  }

  @Test
  void aRotatedTokenRunsOutAndIsRenewed() throws Exception {
    newsroom.oauth().rotateTokens(true);
    JsonNode first = access("code", code("T0HERALD"));
    String token = first.path("access_token").asText();
    String renewal = first.path("refresh_token").asText();
    assertThat(first.path("expires_in").asInt()).isEqualTo(43_200);
    clock.pass(Duration.ofHours(12));

    assertThat(call(token, "auth.test", Map.of()).path("error").asText())
        .isEqualTo("token_expired");
    JsonNode second = access("grant_type", "refresh_token", "refresh_token", renewal);
    assertThat(
            call(second.path("access_token").asText(), "auth.test", Map.of())
                .path("ok")
                .asBoolean())
        .isTrue();
    assertThat(
            access("grant_type", "refresh_token", "refresh_token", renewal).path("error").asText())
        .isEqualTo("invalid_refresh_token");
  }

  @Test
  void anEndedInstallationIsToldAndItsTokenIsWorthNothing() throws Exception {
    String token = newsroom.install(herald);
    newsroom.revokeTokens(herald);
    assertThat(call(token, "auth.test", Map.of()).path("error").asText())
        .isEqualTo("token_revoked");
    String other = newsroom.install(herald);
    newsroom.uninstall(herald);
    assertThat(call(other, "auth.test", Map.of()).path("error").asText())
        .isEqualTo("account_inactive");

    await().until(() -> bot.received().size() == 3);
    assertThat(bot.received())
        .extracting(received -> received.event().path("type").asText())
        .containsExactlyInAnyOrder("tokens_revoked", "app_uninstalled", "tokens_revoked");
    assertThat(bot.received())
        .extracting(received -> received.json().path("team_id").asText())
        .containsOnly("T0HERALD");
  }
}
