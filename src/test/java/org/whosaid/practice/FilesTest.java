// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private ScriptedBot bot;
  private PracticeNewsroom newsroom;

  @BeforeEach
  void open() throws IOException {
    bot = new ScriptedBot();
    newsroom = PracticeNewsroom.start(Setup.usual().withPort(0));
    newsroom.deliverTo(bot.address());
  }

  @AfterEach
  void close() {
    newsroom.close();
    bot.close();
  }

  private ObjectNode api(String method, ObjectNode params) {
    return newsroom.api().result(new ApiCall(method, params));
  }

  private String read(String url, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private JsonNode sharedFile() {
    newsroom
        .workspace()
        .people()
        .upload(
            Workspace.RITA, Workspace.DIRECT, "report.txt", "Nine died.".getBytes(UTF_8), "read");
    await().until(() -> !bot.received().isEmpty());
    return bot.received().get(0).event();
  }

  @Test
  void aSharedFileArrivesWithItsMessage() {
    JsonNode event = sharedFile();

    assertThat(event.path("subtype").asText()).isEqualTo("file_share");
    assertThat(event.path("text").asText()).isEqualTo("read");
    assertThat(event.path("channel_type").asText()).isEqualTo("im");
    assertThat(event.at("/files/0/mimetype").asText()).isEqualTo("text/plain");
    assertThat(event.at("/files/0/name").asText()).isEqualTo("report.txt");
    assertThat(event.at("/files/0/size").asInt()).isEqualTo(10);
  }

  @Test
  void aFileIsDownloadedWithTheTokenAndNotWithout() throws Exception {
    String url = sharedFile().at("/files/0/url_private_download").asText();

    assertThat(read(url, newsroom.botToken())).isEqualTo("Nine died.");
    assertThat(read(url, "xoxb-stolen")).contains("Sign in");
  }

  @Test
  void aFileIsKnownWhereTheBotIs() {
    String id = sharedFile().at("/files/0/id").asText();
    ObjectNode file = api("files.info", Json.object().put("file", id));

    assertThat(file.at("/file/url_private_download").asText()).contains("/download/report.txt");
    assertThat(api("files.info", Json.object().put("file", "F0NONE")).path("error").asText())
        .isEqualTo("file_not_found");
  }

  @Test
  void theBotSharesAFileInAThread() throws Exception {
    Message root = newsroom.workspace().post(Workspace.RITA, Workspace.NEWSDESK, "export please");
    ObjectNode ticket =
        api(
            "files.getUploadURLExternal",
            Json.object().put("filename", "claims.csv").put("length", 3));
    HttpRequest upload =
        HttpRequest.newBuilder(URI.create(ticket.path("upload_url").asText()))
            .POST(HttpRequest.BodyPublishers.ofString("a,b"))
            .build();
    assertThat(client.send(upload, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);

    ObjectNode done =
        api(
            "files.completeUploadExternal",
            Json.object()
                .put("files", "[{\"id\":\"" + ticket.path("file_id").asText() + "\"}]")
                .put("channel_id", "C0NEWSDESK")
                .put("thread_ts", root.ts()));

    assertThat(done.at("/files/0/name").asText()).isEqualTo("claims.csv");
    Message reply = newsroom.workspace().replies(root).get(0);
    assertThat(reply.isByBot()).isTrue();
    SharedFile file = newsroom.workspace().file(reply.content().files().get(0)).orElseThrow();
    assertThat(new String(file.content(), UTF_8)).isEqualTo("a,b");
  }

  @Test
  void anUploadOfAnotherLengthIsRefusedAndNothingCanBeShared() throws Exception {
    ObjectNode ticket =
        api("files.getUploadURLExternal", Json.object().put("filename", "a.csv").put("length", 9));
    HttpRequest upload =
        HttpRequest.newBuilder(URI.create(ticket.path("upload_url").asText()))
            .POST(HttpRequest.BodyPublishers.ofString("short"))
            .build();

    assertThat(client.send(upload, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(400);
    assertThat(
            api(
                    "files.completeUploadExternal",
                    Json.object()
                        .put("files", "[{\"id\":\"" + ticket.path("file_id").asText() + "\"}]"))
                .path("error")
                .asText())
        .isEqualTo("file_not_found");
  }
}
