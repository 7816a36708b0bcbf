// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.Secrets;
import org.whosaid.job.Backoff;
import org.whosaid.testing.FakeOAuth;
import org.whosaid.testing.FakeWeb;

/** The real bot as many newsrooms use it: added by their admins, in channels with the same id. */
final class Desks implements AutoCloseable {
  static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String SIGNING = "signing-canary";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Tempo QUICK =
      new Tempo(
          new Backoff(Duration.ofMillis(50), Duration.ofMillis(400), 5, () -> 0.5),
          Duration.ofMillis(1),
          Duration.ofSeconds(1));

  private final FakeOAuth slack = new FakeOAuth();
  private final FakeWeb web = FakeWeb.start();
  private final HttpClient browser = HttpClient.newHttpClient();
  private final Map<String, String> environment = new HashMap<>();
  private final AtomicInteger events = new AtomicInteger();
  private final Deque<Service> others = new ArrayDeque<>();
  private Service bot;

  Desks(Path folder) throws Exception {
    this(Map.of("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder.resolve("whosaid.db")));
  }

  /**
   * @param store the environment variables that say where the database is
   */
  Desks(Map<String, String> store) throws Exception {
    environment.put("WHOSAID_SLACK_API_URL", slack.apiUrl().toString());
    environment.put("WHOSAID_HTTP_PORT", "0");
    environment.putAll(store);
    environment.put("WHOSAID_FETCH_PRIVATE_HOSTS", web.hostPort().toString());
    environment.put("WHOSAID_FETCH_PAUSE", "0ms");
    environment.put(Secrets.SIGNING_SECRET, SIGNING);
    environment.put(Secrets.CLIENT_ID, FakeOAuth.CLIENT);
    environment.put(Secrets.CLIENT_SECRET, FakeOAuth.SECRET);
    environment.put(Secrets.ENCRYPTION_KEY, KEY);
    bot = start();
  }

  FakeOAuth slack() {
    return slack;
  }

  Map<String, String> environment() {
    return environment;
  }

  void restart() throws StartFailed {
    bot.close();
    bot = start();
  }

  /** Starts another machine beside those that run; Slack and browsers come to it from now on. */
  void askAnother() throws StartFailed {
    others.push(bot);
    bot = start();
  }

  /** Slack and browsers come to the machine before it again. */
  void askTheOneBefore() {
    others.addLast(bot);
    bot = others.pop();
  }

  private Service start() throws StartFailed {
    ConfigOutcome.Loaded loaded =
        (ConfigOutcome.Loaded) ConfigLoader.load(Optional.empty(), environment);
    return Service.start(loaded.config(), loaded.secrets(), QUICK);
  }

  /** An admin adds the app, through Slack's pages and ours; the last page. */
  HttpResponse<String> add(FakeOAuth.Grant grant) throws Exception {
    return finish(grant, begin());
  }

  /** An admin comes to the first page; the cookie that the browser gets. */
  String begin() throws Exception {
    HttpRequest.Builder first = HttpRequest.newBuilder(bot.installUrl().orElseThrow());
    return browser
        .send(first.build(), HttpResponse.BodyHandlers.ofString())
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  /** Slack sends the admin back to us. */
  HttpResponse<String> finish(FakeOAuth.Grant grant, String cookie) throws Exception {
    String state = cookie.substring(cookie.indexOf('=') + 1);
    URI back =
        bot.installUrl()
            .orElseThrow()
            .resolve("/slack/oauth_redirect?code=" + slack.agree(grant) + "&state=" + state);
    return browser.send(
        HttpRequest.newBuilder(back).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  URI ferryStory() {
    return web.page("/ferry", Conversation.ferry());
  }

  /** Somebody shares a link in channel C1 of that workspace. */
  void share(String team, String enterprise, URI link) throws Exception {
    event(
        team,
        enterprise,
        """
        {"type":"message","channel":"C1","channel_type":"channel","user":"U9","text":"<%s>",
         "ts":"10.000001","event_ts":"10.000001"}"""
            .formatted(link));
  }

  void event(String team, String enterprise, String event) throws Exception {
    String ids = (team.isEmpty() ? "" : "\"team_id\":\"" + team + "\",") + enterprise(enterprise);
    String body =
        """
        {"token":"x",%s"api_app_id":"A7","type":"event_callback","event_id":"Ev%d","event_time":1,
         "event":%s}"""
            .formatted(ids, events.incrementAndGet(), event);
    assertThat(send("application/json", body)).isEqualTo(200);
  }

  private static String enterprise(String id) {
    return id.isEmpty() ? "" : "\"enterprise_id\":\"" + id + "\",";
  }

  /** Somebody presses a button under a reply. */
  void press(String team, String button, String value) throws Exception {
    String payload =
        """
        {"type":"block_actions","team":{"id":"%s"},"user":{"id":"U9","team_id":"%s"},
         "api_app_id":"A7","trigger_id":"1.2","channel":{"id":"C1"},
         "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s","action_ts":"1"}]}"""
            .formatted(team, team, button, value);
    String body = "payload=" + URLEncoder.encode(payload, UTF_8);
    assertThat(send("application/x-www-form-urlencoded", body)).isEqualTo(200);
  }

  private int send(String type, String body) throws Exception {
    String now = String.valueOf(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(bot.eventsUrl().orElseThrow())
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", now)
            .header("X-Slack-Signature", new SlackSignature.Generator(SIGNING).generate(now, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  /** Waits until Slack was called so often by that method; all those calls. */
  List<FakeOAuth.Call> calls(String method, int howMany) {
    await().atMost(PATIENCE).until(() -> slack.calls(method).size() >= howMany);
    return slack.calls(method);
  }

  void settle() {
    await().atMost(PATIENCE).until(() -> bot.jobsWaiting() == 0);
  }

  @Override
  public void close() {
    bot.close();
    others.forEach(Service::close);
    web.close();
    slack.close();
  }
}
