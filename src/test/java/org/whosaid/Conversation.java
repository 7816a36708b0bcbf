// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.Secrets;
import org.whosaid.fetch.FetchSettings;
import org.whosaid.fetch.PageFetcher;
import org.whosaid.fetch.PublicWeb;
import org.whosaid.job.Backoff;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Message;
import org.whosaid.practice.MessageInWords;
import org.whosaid.testing.FakeSlack;
import org.whosaid.testing.FakeWeb;

/**
 * A conversation: the real bot, with a real database, between a fake Slack and a fake web. Somebody
 * posts a link, the jobs run, the thread is read.
 */
final class Conversation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Backoff QUICK =
      new Backoff(Duration.ofMillis(50), Duration.ofMillis(400), 5, () -> 0.5);
  private static final Duration SETTLING = Duration.ofMillis(700);

  private final FakeSlack slack;
  private final FakeWeb web;
  private final Function<FetchSettings, PageFetcher> reach;
  private final Map<String, String> environment = new HashMap<>();
  private final Tempo tempo;
  private Service bot;

  Conversation(Path folder) {
    this(folder, FakeSlack.start());
  }

  Conversation(Path folder, FakeSlack slack) {
    this(folder, slack, Duration.ofMillis(1));
  }

  Conversation(Path folder, FakeSlack slack, Duration betweenMessages) {
    this(folder, slack, betweenMessages, FakeWeb.start(), PageFetcher::new, Map.of());
  }

  /**
   * @param settings environment variables that differ from what tests usually want
   */
  Conversation(Path folder, FakeSlack slack, Map<String, String> settings) {
    this(folder, slack, Duration.ofMillis(1), FakeWeb.start(), PageFetcher::new, settings);
  }

  /** A conversation in which the fake web stands for every public host there is. */
  static Conversation inPublic(Path folder) {
    FakeWeb web = FakeWeb.start();
    return new Conversation(
        folder,
        FakeSlack.start(),
        Duration.ofMillis(1),
        web,
        settings -> PublicWeb.fetcher(settings, web),
        Map.of());
  }

  private Conversation(
      Path folder,
      FakeSlack slack,
      Duration betweenMessages,
      FakeWeb web,
      Function<FetchSettings, PageFetcher> reach,
      Map<String, String> settings) {
    this.slack = slack;
    this.web = web;
    this.reach = reach;
    tempo = new Tempo(QUICK, betweenMessages, SETTLING);
    environment.put("WHOSAID_SLACK_API_URL", slack.apiUrl().toString());
    environment.put("WHOSAID_HTTP_PORT", "0");
    environment.put("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder.resolve("whosaid.db"));
    environment.put("WHOSAID_FETCH_PRIVATE_HOSTS", web.hostPort().toString());
    environment.put("WHOSAID_FETCH_PAUSE", "0ms");
    environment.put("WHOSAID_FETCH_TIMEOUT", "2s");
    environment.put("WHOSAID_FETCH_MAX_BYTES", "1MB");
    environment.put(Secrets.BOT_TOKEN, slack.botToken());
    environment.put(Secrets.SIGNING_SECRET, slack.signingSecret());
    environment.putAll(settings);
    bot = startBot();
  }

  FakeSlack slack() {
    return slack;
  }

  FakeWeb web() {
    return web;
  }

  /** A page with an article of this project's own: six sources, eight claims. */
  URI ferryStory() {
    return web.page("/ferry", ferry());
  }

  static String ferry() {
    try (InputStream html =
        Objects.requireNonNull(Conversation.class.getResourceAsStream("ferry.html"))) {
      return new String(html.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until everything that Slack sent is acknowledged and the bot has answered. */
  List<String> replies(Message to, int howMany) {
    await().atMost(PATIENCE).until(() -> slack.repliesTo(to).size() >= howMany);
    return slack.repliesTo(to);
  }

  /** The one reply to a message. */
  String reply(Message to) {
    List<String> replies = replies(to, 1);
    assertThat(replies).hasSize(1);
    return replies.get(0);
  }

  /** What the bot posted in a channel for everybody there, threads left out, as it is read. */
  List<String> postedIn(Channel channel) {
    return slack.workspace().channel(channel).stream()
        .filter(message -> message.isByBot() && !message.isEphemeral())
        .map(MessageInWords::of)
        .toList();
  }

  /** Waits until so many events were brought to the bot and nothing is left in its queue. */
  void settle(int events) {
    await()
        .atMost(PATIENCE)
        .until(() -> slack.deliveries().size() >= events && bot.jobsWaiting() == 0);
  }

  /** From now on events go nowhere, as before the bot was invited. */
  void stopListening() {
    slack.deliverTo(URI.create("http://127.0.0.1:" + web.hostPort().port() + "/not-the-bot"));
  }

  /** Where the bot takes Slack's requests in. */
  URI eventsUrl() {
    return bot.eventsUrl().orElseThrow();
  }

  void listen() {
    slack.deliverTo(bot.eventsUrl().orElseThrow());
  }

  void restart() {
    bot.close();
    start();
  }

  void start() {
    bot = startBot();
  }

  /** How long the bot took. */
  Duration stop() {
    long begin = System.nanoTime();
    bot.close();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The bot's environment, for one that runs in a process of its own. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** As when the channel's days are over. */
  void forgetWhatIsKept() {
    inTheDatabase("delete from clippings");
  }

  /** As if so much time had gone by since public pages were read. */
  void pagesAreOlderBy(Duration time) {
    inTheDatabase("update kept_pages set read_at = read_at - " + time.toMillis());
  }

  /** As if so much time had gone by since replies were posted. */
  void whatIsKeptIsOlderBy(Duration time) {
    inTheDatabase("update clippings set kept_at = kept_at - " + time.toMillis());
  }

  /** What is done meanwhile to pages that are kept is not done. */
  void withPagesKeptAsTheyAre(Runnable meanwhile) {
    inTheDatabase("create table pages_before as select * from kept_pages");
    meanwhile.run();
    inTheDatabase("delete from kept_pages");
    inTheDatabase("insert into kept_pages select * from pages_before");
  }

  private void inTheDatabase(String sql) {
    try (Connection database = DriverManager.getConnection(environment.get("WHOSAID_STORE_URL"));
        Statement statement = database.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Service startBot() {
    ConfigOutcome outcome = ConfigLoader.load(Optional.empty(), environment);
    ConfigOutcome.Loaded loaded = (ConfigOutcome.Loaded) outcome;
    try {
      Service started = Service.start(loaded.config(), loaded.secrets(), tempo, reach);
      slack.deliverTo(started.eventsUrl().orElseThrow());
      return started;
    } catch (StartFailed e) {
      throw new AssertionError(e);
    }
  }

  /** Whatever was said, Slack found nothing to complain about. */
  @Override
  public void close() {
    bot.close();
    web.close();
    slack.close();
    assertThat(slack.faults()).isEmpty();
  }
}
