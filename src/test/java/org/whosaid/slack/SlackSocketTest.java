// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.job.Job;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

class SlackSocketTest {
  private static final BotIdentity BOT =
      new BotIdentity("T1", "Newsroom", "UBOT", "B1", Optional.empty());
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final List<Job> queue = new CopyOnWriteArrayList<>();
  private FakeSocketSlack slack;
  private SlackSdk sdk;

  @BeforeEach
  void start() throws Exception {
    slack = new FakeSocketSlack();
    sdk = new SlackSdk(slack.apiUrl());
  }

  @AfterEach
  void stop() throws Exception {
    sdk.close();
    slack.close();
  }

  @Test
  void aLinkThatComesThroughTheSocketIsQueuedAndAcknowledged() {
    try (SlackSocket socket = connect()) {
      await().until(() -> slack.connections() == 1);
      slack.send(
          """
          {"envelope_id":"e1","type":"events_api","accepts_response_payload":false,
           "retry_attempt":0,"retry_reason":"","payload":{"token":"x","team_id":"T1",
           "api_app_id":"A1","type":"event_callback","event_id":"Ev1","event_time":1,
           "event":{"type":"message","channel":"C1","channel_type":"channel","user":"U9",
           "text":"<https://example.com/a>","ts":"1.1","event_ts":"1.1"}}}
          """);

      await().until(() -> slack.acknowledged().size() == 1);
      assertThat(slack.acknowledged().get(0)).contains("\"envelope_id\":\"e1\"");
      assertThat(queue)
          .containsExactly(
              new SharedMessage(
                  new ThreadAddress("T1", "C1", "1.1"),
                  new Sharer("U9", "1.1"),
                  List.of("https://example.com/a"),
                  false));
      assertThat(socket.connected()).isTrue();
    }
  }

  @Test
  void whatNobodyListensToIsAcknowledgedToo() {
    try (SlackSocket socket = connect()) {
      await().until(socket::connected);
      slack.send(
          """
          {"envelope_id":"e2","type":"events_api","accepts_response_payload":false,
           "payload":{"token":"x","team_id":"T1","api_app_id":"A1","type":"event_callback",
           "event_id":"Ev2","event_time":1,"event":{"type":"message","subtype":"message_deleted",
           "hidden":true,"channel":"C1","deleted_ts":"1.1","ts":"1.2","event_ts":"1.2"}}}
          """);

      await().until(() -> slack.acknowledged().size() == 1);
      assertThat(queue).isEmpty();
    }
  }

  /** The case in which the SDK alone stays disconnected for ever (java-slack-sdk issue 833). */
  @Test
  void aConnectionThatSlackDropsAndThenRefusesOnceComesBack() {
    try (SlackSocket socket = connect()) {
      await().until(() -> slack.connections() == 1);
      slack.refuseNext("internal_error");

      slack.dropEverybody();

      await().atMost(Duration.ofSeconds(30)).until(() -> slack.opened() >= 2);
      await().atMost(Duration.ofSeconds(30)).until(socket::connected);
    }
  }

  @Test
  void aBotThatSlackRefusesAtFirstGetsInLater() {
    slack.refuseNext("internal_error");

    try (SlackSocket socket = connect()) {
      assertThat(socket.connected()).isFalse();

      await().until(socket::connected);
    }
  }

  private SlackSocket connect() {
    Workspaces workspaces = new OneWorkspace(new SlackWorkspace(BOT, sdk.with("xoxb-test")));
    App app =
        new SlackApp(sdk, workspaces, List.of(new SharedLinks(this::add, UnaryOperator.identity())))
            .overSocket();
    return SlackSocket.connect(app, "xapp-test", 10, PATIENCE);
  }

  private boolean add(Job job) {
    return queue.add(job);
  }
}
