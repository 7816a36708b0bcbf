// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program, in a process of its own, at its most talkative, with secrets that can be told:
 * whatever way it goes, well or badly, nothing that leaves it holds one of them.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CanaryTest {
  private static final String CANARY = "CaNaRy";
  private static final String SIGNING = "signing-" + CANARY + "-3f";
  private static final String KEY = "Q2FOYVJ5Q2FOYVJ5Q2FOYVJ5Q2FOYVJ5Q2FOYVJ5Q2E="; // 32 bytes

  @TempDir private Path folder;
  private final List<String> answers = new ArrayList<>();
  private HttpServer slack;
  private Path log;

  @BeforeEach
  void start() throws IOException {
    log = folder.resolve("log");
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    // a Slack that refuses, and says back to everybody whatever it was told
    slack.createContext(
        "/",
        exchange -> {
          String told =
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                  + exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
          String json =
              "{\"ok\":false,\"error\":\"invalid_auth\",\"warning\":\""
                  + told.replaceAll("[\"\\\\\\r\\n]", " ")
                  + "\"}";
          byte[] bytes = json.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    slack.start();
  }

  @AfterEach
  void stop() {
    slack.stop(0);
  }

  @Test
  void aCheckWhereEverythingIsWrongTellsNoSecret() throws Exception {
    Map<String, String> environment = oneWorkspace();
    environment.put(
        "WHOSAID_STORE_URL", "jdbc:postgresql://127.0.0.1:1/w?password=" + CANARY + "-in-url");

    run(environment, "check");
    assertThat(said()).contains("store");
    mustHoldNoCanary();
  }

  @Test
  void aStartWithoutItsDatabaseTellsNoSecret() throws Exception {
    Map<String, String> environment = oneWorkspace();
    environment.put("WHOSAID_STORE_URL", "jdbc:postgresql://127.0.0.1:1/w");

    run(environment, "serve");
    assertThat(said()).isNotBlank();
    mustHoldNoCanary();
  }

  @Test
  void aStartThatSlackRefusesTellsNoSecret() throws Exception {
    run(oneWorkspace(), "serve");

    assertThat(said()).contains("invalid_auth");
    mustHoldNoCanary();
  }

  @Test
  void aConfigurationWithSecretsInItTellsNoneOfThem() throws Exception {
    Path config = folder.resolve("whosaid.yml");
    Files.writeString(
        config,
        """
        slack:
          bot-token: xoxb-CaNaRy-1
          signing-secret: CaNaRy-2
        store:
          url: jdbc:postgresql://reader:CaNaRy@db/w
          password: CaNaRy-3
        client_secret: CaNaRy-4
        """);

    run(oneWorkspace(), "--config", config.toString(), "check");
    assertThat(said()).contains("slack.bot-token");
    mustHoldNoCanary();
  }

  @Test
  void aServiceForManyWorkspacesTellsNoSecretWhateverIsSentToIt() throws Exception {
    int port = freePort();
    int health = freePort();
    Map<String, String> environment = environment();
    environment.put("SLACK_SIGNING_SECRET", SIGNING);
    environment.put("SLACK_CLIENT_ID", "1.2");
    environment.put("SLACK_CLIENT_SECRET", CANARY + "-client");
    environment.put("WHOSAID_ENCRYPTION_KEY", KEY);
    environment.put("WHOSAID_HTTP_PORT", String.valueOf(port));
    environment.put("WHOSAID_OBSERVE_PORT", String.valueOf(health));
    Process bot = begin(environment, "--verbose", "serve");
    try {
      URI at = URI.create("http://127.0.0.1:" + port + "/");
      await().atMost(Duration.ofSeconds(60)).until(() -> answers(at));
      sendAll(at);
      for (String page : List.of("health", "healthz", "readyz", "metrics")) {
        answers.add(get(URI.create("http://127.0.0.1:" + health + "/" + page)));
      }
    } finally {
      bot.destroy();
      bot.waitFor(20, TimeUnit.SECONDS);
      bot.destroyForcibly();
    }
    assertThat(said()).isNotBlank();
    mustHoldNoCanary();
    assertThat(String.join("\n", answers)).doesNotContain(CANARY).doesNotContain(KEY);
    for (File file : folder.toFile().listFiles()) {
      assertThat(Files.readString(file.toPath(), ISO_8859_1)).doesNotContain(CANARY);
    }
  }

  /** Signed and unsigned, whole and broken, each with something secret in it. */
  private void sendAll(URI bot) throws Exception {
    String command =
        "token=%s&team_id=T1&channel_id=C1&user_id=U1&command=%%2Fwhosaid&text=help"
            + "&response_url=https%%3A%%2F%%2Fhooks.slack.com%%2Fcommands%%2F%s&trigger_id=1.2.%s";
    String event =
        "{\"token\":\"%s\",\"team_id\":\"T1\",\"type\":\"event_callback\",\"event\":{\"type\":"
            + "\"message\",\"channel\":\"C1\",\"user\":\"U1\",\"ts\":\"1.1\",\"text\":"
            + "\"<https://reader:%s@outlet.example/?access_token=%s>\"}}";
    for (String body :
        List.of(
            command.replace("%s", CANARY).replace("%%", "%"),
            event.replace("%s", CANARY),
            "{\"broken\":\"" + CANARY,
            "payload=%7B%22token%22%3A%22" + CANARY,
            CANARY)) {
      answers.add(post(bot, body, SIGNING));
      answers.add(post(bot, body, "another secret"));
    }
    answers.add(get(bot.resolve("/slack/install")));
    answers.add(get(bot.resolve("/slack/oauth_redirect?code=" + CANARY + "&state=" + CANARY)));
    answers.add(get(bot.resolve("/slack/oauth_redirect?error=" + CANARY)));
    answers.add(get(bot.resolve("/" + CANARY)));
  }

  private static String post(URI bot, String body, String secret) throws Exception {
    String now = String.valueOf(Instant.now().getEpochSecond());
    boolean json = body.startsWith("{");
    HttpRequest request =
        HttpRequest.newBuilder(bot.resolve("/slack/events"))
            .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", now)
            .header("X-Slack-Signature", new SlackSignature.Generator(secret).generate(now, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return sent(request);
  }

  private static String get(URI address) throws Exception {
    return sent(HttpRequest.newBuilder(address).build());
  }

  private static String sent(HttpRequest request) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body();
  }

  private static boolean answers(URI bot) {
    try {
      return !get(bot).isEmpty();
    } catch (Exception e) {
      return false;
    }
  }

  private Map<String, String> oneWorkspace() {
    Map<String, String> environment = environment();
    environment.put("SLACK_BOT_TOKEN", "xoxb-1-" + CANARY);
    environment.put("SLACK_APP_TOKEN", "xapp-1-" + CANARY);
    environment.put("SLACK_SIGNING_SECRET", SIGNING);
    return environment;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put(
        "WHOSAID_SLACK_API_URL", "http://127.0.0.1:" + slack.getAddress().getPort() + "/api/");
    environment.put("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder.resolve("whosaid.db"));
    environment.put("WHOSAID_STORE_PASSWORD", CANARY + "-of-the-database");
    environment.put("WHOSAID_STORE_USER", "whosaid");
    return environment;
  }

  private void run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("--verbose"));
    all.addAll(List.of(arguments));
    Process process = begin(environment, all.toArray(new String[0]));
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as(said()).isTrue();
  }

  private Process begin(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.whosaid.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("(WHOSAID|SLACK)_.*"));
    builder.environment().putAll(environment);
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(log, UTF_8);
  }

  private void mustHoldNoCanary() throws IOException {
    assertThat(said()).doesNotContain(CANARY).doesNotContain(KEY);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}
