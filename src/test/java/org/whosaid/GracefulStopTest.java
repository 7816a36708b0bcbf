// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.practice.Message;
import org.whosaid.testing.FakeSlack;
import org.whosaid.testing.Relay;

/** The real bot is told to stop while it is in the middle of something. */
class GracefulStopTest {
  private static final int LARGE = 7; // that the model could not have read by then
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ofSeconds(8); // below 20 s of missed heartbeats
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, String> PATIENT =
      Map.of("WHOSAID_FETCH_TIMEOUT", "60s", "WHOSAID_FETCH_MAX_BYTES", "5MB");

  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private final Relay line = Relay.to(slack.apiUrl().getPort());
  private final List<Conversation> open = new ArrayList<>();

  @AfterEach
  void stop() {
    open.forEach(Conversation::close);
    line.close();
  }

  @Test
  void aPageThatDripsIsBrokenOffAndReadByTheNextStart() throws Exception {
    Conversation conversation = converse(PATIENT);
    URI story = conversation.web().slowDrip("/ferry");
    Message link = slack.post(story.toString());
    await().atMost(PATIENCE).until(() -> conversation.web().requests("/ferry") == 1);

    assertThat(conversation.stop()).isLessThan(LIMIT);

    assertThat(waiting()).singleElement().asString().contains("\"attempt\":1");
    assertThat(slack.repliesTo(link)).isEmpty();
    conversation.ferryStory();
    conversation.start();
    await().atMost(AT_ONCE).until(() -> slack.repliesTo(link).size() == 1);
    assertThat(conversation.reply(link)).startsWith("Who said what");
  }

  @Test
  void aReplyWithinASlackThatHangsStandsOnce() throws Exception {
    String through = "http://127.0.0.1:" + line.port() + slack.apiUrl().getPath();
    Conversation conversation = converse(Map.of("WHOSAID_SLACK_API_URL", through));
    URI story = conversation.web().slowPage("/ferry", Conversation.ferry(), Duration.ofMillis(500));
    Message link = slack.post(story.toString());
    await().atMost(PATIENCE).until(() -> conversation.web().requests("/ferry") == 1);
    line.goSilent(); // the reply is posted, and nobody hears of it
    await().atMost(PATIENCE).until(() -> slack.repliesTo(link).size() == 1);

    assertThat(conversation.stop()).isLessThan(LIMIT);

    assertThat(waiting()).singleElement().asString().contains("\"attempt\":1");
    line.mend();
    conversation.start();
    await().atMost(AT_ONCE).until(() -> waiting().isEmpty());
    assertThat(slack.repliesTo(link)).hasSize(1);
  }

  @Test
  void largeArticlesInTheModelAreLeftForTheNextStart() throws Exception {
    Conversation conversation = converse(PATIENT);
    for (int story = 0; story < LARGE; story++) {
      slack.post(conversation.web().page("/long-" + story, large(story)).toString());
    }
    for (int story = 0; story < LARGE; story++) {
      String path = "/long-" + story;
      await().atMost(PATIENCE).until(() -> conversation.web().requests(path) == 1);
    }
    await().pollDelay(Duration.ofMillis(700)).until(() -> true); // the first are read by now

    assertThat(conversation.stop()).isLessThan(LIMIT);

    assertThat(waiting()).isNotEmpty().allMatch(row -> row.contains("\"attempt\":1"));
  }

  private static String large(int story) {
    StringBuilder article = new StringBuilder("<article>");
    for (int i = 0; i < 1_500; i++) {
      article.append(i % 10 == 0 ? "<p>" : " ").append("Harbour master ").append(story + i);
      article.append(" said on Monday that ferry ").append(i).append(" was late, nobody was hurt.");
    }
    return article.append("</article>").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-TERM", "-INT"})
  void theProcessEndsWithStatusZeroHoweverOftenItIsTold(String signal) throws Exception {
    assumeFalse(signal.equals("-INT") && isDeafToInterrupts(), "shells make background jobs so");
    Conversation conversation = converse(PATIENT);
    URI story = conversation.web().slowDrip("/ferry");
    conversation.stop();
    int port = freePort();
    Process bot = serve(port, conversation.environment());
    try {
      URI events = URI.create("http://127.0.0.1:" + port + "/slack/events");
      await().atMost(PATIENCE).until(() -> listens(port));
      slack.deliverTo(events);
      Message link = slack.post(story.toString());
      await().atMost(PATIENCE).until(() -> conversation.web().requests("/ferry") == 1);

      long begin = System.nanoTime();
      tell(bot, signal);
      await().atMost(PATIENCE).until(() -> !listens(port)); // first of all
      tell(bot, signal);
      slack.post("http://127.0.0.1:1/late");

      assertThat(bot.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
      assertThat(bot.exitValue()).isZero();
      assertThat(waiting()).singleElement().asString().contains("\"attempt\":1");
      conversation.ferryStory();
      conversation.start();
      await().atMost(AT_ONCE).until(() -> slack.repliesTo(link).size() == 1);
    } finally {
      bot.destroyForcibly();
    }
  }

  /** What this process ignores, those that it starts ignore; Java does not ask to hear it again. */
  private static boolean isDeafToInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    long ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .sum();
    return (ignored & 0b10) != 0;
  }

  private static Process serve(int port, Map<String, String> environment) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "org.whosaid.Main",
                "serve")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    process.environment().putAll(environment);
    process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    process.environment().put("WHOSAID_HTTP_PORT", String.valueOf(port));
    return process.start();
  }

  private static void tell(Process process, String signal) throws Exception {
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void whatIsNearlyDoneIsFinished() throws Exception {
    Conversation conversation = converse(PATIENT);
    URI story = conversation.web().slowPage("/ferry", Conversation.ferry(), Duration.ofSeconds(1));
    Message link = slack.post(story.toString());
    await().atMost(PATIENCE).until(() -> conversation.web().requests("/ferry") == 1);

    assertThat(conversation.stop()).isLessThan(LIMIT);

    assertThat(slack.repliesTo(link)).hasSize(1);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatIsAcknowledgedDuringTheStopHasItsRow() throws Exception {
    Conversation conversation = converse(PATIENT);
    URI story = conversation.web().slowDrip("/ferry");
    slack.post(story.toString());
    await().atMost(PATIENCE).until(() -> conversation.web().requests("/ferry") == 1);
    Thread stopping = new Thread(() -> assertThat(conversation.stop()).isLessThan(LIMIT));
    stopping.start();
    conversation.ferryStory();
    for (int i = 0; i < 20; i++) {
      slack.post("http://127.0.0.1:1/?" + i + " " + story);
    }
    stopping.join(LIMIT.toMillis());
    await().atMost(PATIENCE).until(() -> slack.deliveries().size() >= 21);
    long acknowledged =
        slack.deliveries().stream().filter(delivery -> delivery.acknowledged()).count();

    assertThat(stopping.isAlive()).isFalse();
    assertThat(acknowledged).isLessThan(21); // else nothing was tried
    assertThat(waiting()).hasSizeGreaterThanOrEqualTo((int) acknowledged);
  }

  private Conversation converse(Map<String, String> settings) {
    Conversation conversation = new Conversation(folder, slack, settings);
    open.add(conversation);
    return conversation;
  }

  /** The rows of the queue, in words, as far as they are nobody's. */
  private List<String> waiting() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("whosaid.db"));
        Statement statement = database.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      try (ResultSet row =
          statement.executeQuery("select task_data from scheduled_tasks where not picked")) {
        while (row.next()) {
          rows.add(new String(row.getBytes(1), UTF_8));
        }
      }
    }
    return rows;
  }
}
