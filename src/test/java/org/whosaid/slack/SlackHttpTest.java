// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.job.Job;
import org.whosaid.job.JobQueue;

/** The door for Slack's requests: who gets in, and what everybody else hears. */
class SlackHttpTest {
  private static final String SECRET = "a-signing-secret";
  private static final String EVENT =
      """
      {"token":"x","team_id":"T1","api_app_id":"A1","type":"event_callback","event_id":"Ev1",
       "event_time":1,"event":{"type":"message","channel":"C1","channel_type":"channel",
       "user":"U9","text":"<https://example.com/a>","ts":"1.1","event_ts":"1.1"}}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Job> queue = new CopyOnWriteArrayList<>();
  private boolean diskFull;
  private SlackSdk sdk;
  private SlackHttp http;

  @BeforeEach
  void start() throws Exception {
    sdk = new SlackSdk(URI.create("http://127.0.0.1:9/api/"));
    BotIdentity bot = new BotIdentity("T1", "Newsroom", "UBOT", "B1", Optional.empty());
    JobQueue jobs =
        job -> {
          if (diskFull) {
            throw new IllegalStateException("the disk is full");
          }
          return queue.add(job);
        };
    Workspaces workspaces = new OneWorkspace(new SlackWorkspace(bot, sdk.with("xoxb-test")));
    App app =
        new SlackApp(sdk, workspaces, List.of(new SharedLinks(jobs, UnaryOperator.identity())))
            .overHttp(SECRET);
    http = SlackHttp.listen(app, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    http.close();
    sdk.close();
  }

  @Test
  void aSignedEventIsQueuedAndAcknowledged() throws Exception {
    assertThat(send(signed(EVENT, now())).statusCode()).isEqualTo(200);
    assertThat(queue).hasSize(1);
  }

  @Test
  void whatIsNotSignedByOurSecretStaysOutside() throws Exception {
    HttpRequest forged = request(EVENT, now(), "v0=" + "0".repeat(64));
    HttpRequest unsigned =
        HttpRequest.newBuilder(http.eventsUrl())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(EVENT))
            .build();

    assertThat(send(forged).statusCode()).isEqualTo(401);
    assertThat(send(unsigned).statusCode()).isEqualTo(401);
    assertThat(queue).isEmpty();
  }

  @Test
  void aSignatureOfTenMinutesAgoIsTooOld() throws Exception {
    String then = String.valueOf(Instant.now().minus(Duration.ofMinutes(10)).getEpochSecond());

    assertThat(send(signed(EVENT, then)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"-310, 401", "-290, 200", "290, 200", "310, 401", "86400, 401"})
  void aSignatureIsGoodForFiveMinutes(long seconds, int status) throws Exception {
    String then = String.valueOf(Instant.now().getEpochSecond() + seconds);

    assertThat(send(signed(EVENT, then)).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v0=", "v1=abc", "v0=ü", "nonsense"})
  void whatOnlyLooksLikeASignatureIsNone(String signature) throws Exception {
    assertThat(send(request(EVENT, now(), signature)).statusCode()).isIn(400, 401);
    assertThat(queue).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1e9", "99999999999999999999"})
  void aTimeThatIsNoneIsNotSigned(String time) throws Exception {
    assertThat(send(signed(EVENT, time)).statusCode()).isEqualTo(401);
  }

  @Test
  void theSameSignedRequestAgainIsAcknowledgedAndNothingIsDoneTwice() throws Exception {
    HttpRequest request = signed(EVENT, now());

    assertThat(send(request).statusCode()).isEqualTo(200);
    assertThat(send(request).statusCode()).isEqualTo(200);
    assertThat(queue).hasSize(1);
  }

  @Test
  void whatWasNotTakenInMayComeAgainAsItWas() throws Exception {
    HttpRequest request = signed(EVENT, now());
    diskFull = true;
    assertThat(send(request).statusCode()).isEqualTo(500);
    diskFull = false;

    assertThat(send(request).statusCode()).isEqualTo(200);
    assertThat(queue).hasSize(1);
  }

  @Test
  void slacksQuestionWhetherTheAddressIsOursIsAnswered() throws Exception {
    String question =
        "{\"token\":\"x\",\"challenge\":\"say-it-back\",\"type\":\"url_verification\"}";

    HttpResponse<String> answer = send(signed(question, now()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("say-it-back");
  }

  @Test
  void anEventThatCannotBeWrittenDownIsNotAcknowledged() throws Exception {
    diskFull = true;

    assertThat(send(signed(EVENT, now())).statusCode()).isEqualTo(500);
  }

  @Test
  void requestsThatNeverEndKeepNobodyElseWaiting() throws Exception {
    List<Socket> stuck = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket(http.eventsUrl().getHost(), http.eventsUrl().getPort());
        stuck.add(socket);
        socket
            .getOutputStream()
            .write(
                "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n1"
                    .getBytes(UTF_8));
      }

      assertThat(send(signed(EVENT, now())).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : stuck) {
        socket.close();
      }
    }
  }

  @Test
  void aMessageOfAnotherBotCostsNoCallOfSlacks() throws Exception {
    String feed =
        EVENT.replace("\"user\":\"U9\"", "\"subtype\":\"bot_message\",\"bot_id\":\"BFEED\"");

    assertThat(send(signed(feed, now())).statusCode()).isEqualTo(200);
    assertThat(queue).isEmpty();
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsNotReadToItsEnd() throws Exception {
    HttpResponse<String> answer = send(signed("x".repeat(1_000_001), now()));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aBodyWithoutALengthIsCountedAsItComes() throws Exception {
    HttpRequest endless =
        HttpRequest.newBuilder(http.eventsUrl())
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[1_000_001])))
            .build();

    assertThat(send(endless).statusCode()).isEqualTo(413);
    assertThat(queue).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET, /slack/events, 405", "POST, /, 404", "GET, /favicon.ico, 404"})
  void otherMethodsAndPathsAreNobodys(String method, String path, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(http.eventsUrl().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();

    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  @Test
  void nonsenseWithAGoodSignatureIsRefusedCalmly() throws Exception {
    assertThat(send(signed("{not json", now())).statusCode()).isEqualTo(400);
    assertThat(send(signed("", now())).statusCode()).isEqualTo(400);
    assertThat(queue).isEmpty();
  }

  private static String now() {
    return String.valueOf(Instant.now().getEpochSecond());
  }

  private HttpRequest signed(String body, String timestamp) {
    String signature = new SlackSignature.Generator(SECRET).generate(timestamp, body);
    return request(body, timestamp, signature);
  }

  private HttpRequest request(String body, String timestamp, String signature) {
    return HttpRequest.newBuilder(http.eventsUrl())
        .header("Content-Type", "application/json")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
