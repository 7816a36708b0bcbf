// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PracticePageTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private PracticeNewsroom newsroom;

  @BeforeEach
  void open() throws IOException {
    newsroom = PracticeNewsroom.start(Setup.usual().withPort(0));
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(newsroom.page().resolve(path));
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> done(String action, String body) throws Exception {
    return sent(
        to("/page/do/" + action)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void thePageAndEverythingItNamesAreServed() throws Exception {
    HttpResponse<String> page = sent(to("/"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'");
    Matcher named = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page.body());
    assertThat(named.results().map(found -> found.group(1)))
        .hasSizeGreaterThan(5)
        .allSatisfy(path -> assertThat(sent(to(path)).statusCode()).as(path).isEqualTo(200));
  }

  @Test
  void noScriptMakesMarkupOfData() throws Exception {
    for (String script :
        new String[] {
          "page", "message", "blocks", "mrkdwn", "richtext", "modal", "fields", "menu", "home"
        }) {
      String source = sent(to("/assets/" + script + ".js")).body();
      assertThat(source)
          .as(script)
          .contains("import")
          .doesNotContain("innerHTML", "insertAdjacentHTML", "outerHTML", "document.write");
    }
  }

  @Test
  void whatRitaTypesIsPostedAndShown() throws Exception {
    assertThat(
            done("post", "{\"channel\":\"C0NEWSDESK\",\"text\":\"https://e.org/?a&b\"}")
                .statusCode())
        .isEqualTo(200);

    assertThat(newsroom.workspace().channel(Workspace.NEWSDESK))
        .extracting(Message::text)
        .containsExactly("<https://e.org/?a&amp;b>");
    assertThat(sent(to("/page/messages?channel=C0NEWSDESK")).body())
        .contains("<https://e.org/?a&amp;b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          post       | {"channel":                                    | 400
          post       | [1]                                            | 400
          post       | {}                                             | 400
          post       | {"channel":"C0NOWHERE","text":"a"}             | 404
          post       | {"channel":"C0NEWSDESK","text":"  "}           | 400
          post       | {"channel":"C0NEWSDESK","text":"a","thread_ts":"1.1"} | 404
          edit       | {"channel":"C0NEWSDESK","ts":"1.1","text":"a"} | 404
          press      | {"channel":{},"ts":[],"action_id":7}           | 404
          react      | {"channel":"C0NEWSDESK","ts":"1.1","name":"eyes"} | 404
          shortcut   | {"channel":"C0NEWSDESK","ts":"1.1"}            | 404
          press-home | {"action_id":"a"}                              | 404
          submit     | {}                                             | 400
          submit     | {"values":{}}                                  | 404
          close      | {}                                             | 404
          format-all | {}                                             | 404
          """)
  void whatMakesNoSenseIsRefusedCalmly(String action, String body, int status) throws Exception {
    HttpResponse<String> answer = done(action, body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"ok\":false,\"error\":");
  }

  @Test
  void nobodyCanEditAnothersMessage() throws Exception {
    Message message = newsroom.workspace().post(Workspace.EDITOR, Workspace.NEWSDESK, "mine");

    assertThat(
            done(
                    "edit",
                    "{\"channel\":\"C0NEWSDESK\",\"ts\":\"%s\",\"text\":\"a\"}"
                        .formatted(message.ts()))
                .statusCode())
        .isEqualTo(400);
    assertThat(newsroom.workspace().now(message).text()).isEqualTo("mine");
  }

  @Test
  void aHugeBodyIsRefused() throws Exception {
    String huge = "{\"text\":\"" + "a".repeat(1_000_001) + "\"}";

    assertThat(done("post", huge).statusCode()).isEqualTo(413);
    assertThat(
            sent(to("/api/chat.postMessage").POST(HttpRequest.BodyPublishers.ofString(huge)))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void deeplyNestedJsonIsRefused() throws Exception {
    assertThat(done("post", "[".repeat(100_000)).statusCode()).isEqualTo(400);
  }

  @Test
  void theWrongMethodIsRefused() throws Exception {
    assertThat(sent(to("/page/do/post").GET()).statusCode()).isEqualTo(405);
    assertThat(sent(to("/api/auth.test").GET()).statusCode()).isEqualTo(405);
    assertThat(sent(to("/").DELETE()).statusCode()).isEqualTo(405);
    assertThat(sent(to("/page/live").DELETE()).statusCode()).isEqualTo(405);
  }

  @Test
  void aFormOfAnotherSiteCantPost() throws Exception {
    HttpRequest.Builder form =
        to("/page/do/post")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    assertThat(sent(form).statusCode()).isEqualTo(415);
    assertThat(sent(form.header("Origin", "https://evil.example")).statusCode()).isEqualTo(403);
    assertThat(sent(to("/").header("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(sent(to("/page/workspace").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"evil.example:PORT,403", "localhost:1,403", "localhost,403", "127.0.0.1:PORT,200"})
  void aReboundNameIsRefused(String host, int status) throws Exception {
    int port = newsroom.page().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET / HTTP/1.1\r\nHost: "
              + host.replace("PORT", "" + port)
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing",
    "/assets/../index.html",
    "/assets/none.js",
    "/articles/none",
    "/articles/..%2fpage%2findex"
  })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertThat(
            sent(HttpRequest.newBuilder(URI.create(newsroom.page() + path.substring(1))))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void openPagesHearOfChanges() throws Exception {
    HttpResponse<InputStream> stream =
        client.send(to("/page/live").build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream live = stream.body()) {
      byte[] greeting = live.readNBytes("retry: 1000\n\nevent: ready\ndata: {}\n\n".length());
      assertThat(new String(greeting, StandardCharsets.UTF_8)).contains("event: ready");
      newsroom.workspace().post(Workspace.EDITOR, Workspace.NEWSDESK, "news");

      String begin = "data: {\"type\":\"posted\",\"message\":{\"user\":\"U0EDWIN\"";
      assertThat(new String(live.readNBytes(begin.length()), StandardCharsets.UTF_8))
          .isEqualTo(begin);
    }
  }

  @ParameterizedTest
  @EnumSource(SampleArticle.class)
  void theSamplesAreWholeArticles(SampleArticle sample) throws Exception {
    HttpResponse<String> page = sent(to(newsroom.article(sample).getPath()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("article:published_time", "application/ld+json", "byline");
    String words =
        Stream.of(page.body().split("\n", -1))
            .filter(line -> line.startsWith("        <p>"))
            .collect(java.util.stream.Collectors.joining(" "));
    assertThat(words.split("\\s+", -1)).hasSizeBetween(350, 620);
    assertThat(words).doesNotContain("“", "${");
  }

  @Test
  void aTakenPortIsNamed() {
    int port = newsroom.page().getPort();

    assertThatThrownBy(() -> PracticeNewsroom.start(Setup.usual().withPort(port)))
        .isInstanceOf(BindException.class)
        .hasMessageContaining("port " + port + " is in use");
  }
}
