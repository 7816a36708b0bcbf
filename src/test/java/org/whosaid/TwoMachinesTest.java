// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whosaid.blockkit.ReplyMenu;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.Secrets;
import org.whosaid.job.Backoff;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;
import org.whosaid.testing.FakeOAuth;
import org.whosaid.testing.FakeSlack;
import org.whosaid.testing.FakeWeb;

/** Two machines on one PostgreSQL: what one of them was told, the other knows. */
class TwoMachinesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Tempo QUICK =
      new Tempo(
          new Backoff(Duration.ofMillis(50), Duration.ofMillis(400), 5, () -> 0.5),
          Duration.ofMillis(1),
          Duration.ofMillis(700));

  private static EmbeddedPostgres server;
  private static FakeSlack slack;
  private static FakeWeb web;
  private static Service first;
  private static Service second;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
    slack = FakeSlack.start();
    web = FakeWeb.start();
    first = startOne();
    second = startOne();
  }

  @AfterAll
  static void stop() throws Exception {
    first.close();
    second.close();
    web.close();
    slack.close();
    server.close();
    assertThat(slack.faults()).isEmpty();
  }

  private static Service startOne() throws StartFailed {
    Map<String, String> environment =
        Map.of(
            "WHOSAID_SLACK_API_URL",
            slack.apiUrl().toString(),
            "WHOSAID_HTTP_PORT",
            "0",
            "WHOSAID_STORE_URL",
            server.getJdbcUrl("postgres", "postgres"),
            "WHOSAID_STORE_USER",
            "postgres",
            "WHOSAID_FETCH_PRIVATE_HOSTS",
            web.hostPort().toString(),
            "WHOSAID_FETCH_PAUSE",
            "0ms",
            Secrets.BOT_TOKEN,
            slack.botToken(),
            Secrets.SIGNING_SECRET,
            slack.signingSecret());
    ConfigOutcome.Loaded loaded =
        (ConfigOutcome.Loaded) ConfigLoader.load(Optional.empty(), environment);
    return Service.start(loaded.config(), loaded.secrets(), QUICK);
  }

  @Test
  void whatAChannelChoseThroughOneIsObeyedByTheOtherAtOnce() {
    Workspace workspace = slack.workspace();
    to(first);
    Message shared = workspace.post(Workspace.RITA, Workspace.NEWSDESK, story("/seen"));
    Message reply = reply(shared);

    to(second);
    slack.interactions().choose(Workspace.RITA, reply, ReplyMenu.ACTION, ReplyMenu.MUTE).join();
    await().atMost(PATIENCE).until(() -> changes() == 1);
    to(first);
    Message next = workspace.post(Workspace.RITA, Workspace.NEWSDESK, story("/next"));

    delivered(next);
    settle();
    assertThat(slack.repliesTo(next)).isEmpty();
  }

  @Test
  void aPauseThatSlackAskedOneForIsKeptByTheOther() {
    Workspace workspace = slack.workspace();
    slack.next("chat.postMessage", Misbehaviour.rateLimited(2));
    int before = slack.calls("chat.postMessage");
    to(first);
    Message one = workspace.post(Workspace.EDITOR, Workspace.INVESTIGATIONS, story("/one"));
    await().atMost(PATIENCE).until(() -> slack.calls("chat.postMessage") == before + 1);
    Instant refused = Instant.now();

    to(second);
    Message other = workspace.post(Workspace.EDITOR, Workspace.INVESTIGATIONS, story("/other"));

    reply(other);
    assertThat(Duration.between(refused, Instant.now())).isGreaterThan(Duration.ofMillis(1_500));
    reply(one);
    assertThat(slack.calls("chat.postMessage")).isEqualTo(before + 3);
  }

  @Test
  void aLinkThatSlackBringsToBothIsAnsweredOnce() {
    Workspace workspace = slack.workspace();
    to(first);
    Message link = workspace.post(Workspace.RITA, Workspace.SHARED, story("/twice"));
    Delivery delivery = delivered(link);

    to(second);
    slack.deliverAgain(delivery.parcel());
    reply(link);
    slack.deliverAgain(delivery.parcel());

    settle();
    assertThat(slack.repliesTo(link)).hasSize(1);
  }

  @Test
  void theAppIsAddedThroughOneAndTheOther() throws Exception {
    FakeOAuth.Grant grant = new FakeOAuth.Grant("T1", "", "xoxb-daily", 0);
    try (Desks desks = new Desks(emptyDatabase())) {
      String cookie = desks.begin();
      desks.askAnother();

      assertThat(desks.finish(grant, cookie).body()).contains("Whosaid is in The Daily");
      desks.askTheOneBefore();
      desks.share("T1", "", desks.ferryStory());

      assertThat(desks.calls("chat.postMessage", 1))
          .extracting(FakeOAuth.Call::token)
          .containsExactly("xoxb-daily");
      assertThat(desks.finish(grant, cookie).body())
          .as("what a state was good for")
          .doesNotContain("Whosaid is in The Daily");
    }
  }

  private static Map<String, String> emptyDatabase() throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database desks");
    }
    return Map.of(
        "WHOSAID_STORE_URL",
        server.getJdbcUrl("postgres", "desks"),
        "WHOSAID_STORE_USER",
        "postgres");
  }

  private static void to(Service machine) {
    slack.deliverTo(machine.eventsUrl().orElseThrow());
  }

  /** Each another article, or the second would point to the first. */
  private static String story(String path) {
    String html = Conversation.ferry().replace("</title>", " " + path + "</title>");
    return web.page(path, html).toString();
  }

  private static Message reply(Message to) {
    await().atMost(PATIENCE).until(() -> !slack.messagesTo(to).isEmpty());
    List<Message> replies = slack.messagesTo(to);
    assertThat(replies).hasSize(1);
    return replies.get(0);
  }

  private static Delivery delivered(Message message) {
    await().atMost(PATIENCE).until(() -> slack.deliveries().stream().anyMatch(of(message)));
    return slack.deliveries().stream().filter(of(message)).findFirst().orElseThrow();
  }

  private static java.util.function.Predicate<Delivery> of(Message message) {
    return delivery -> delivery.parcel().body().contains(message.ts());
  }

  private static long changes() {
    return slack.workspace().channel(Workspace.NEWSDESK).stream()
        .filter(message -> message.toString().contains("changed Whosaid here"))
        .count();
  }

  private static void settle() {
    await()
        .atMost(PATIENCE)
        .during(Duration.ofMillis(300))
        .until(() -> first.jobsWaiting() + second.jobsWaiting() == 0);
  }
}
