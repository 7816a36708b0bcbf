// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsTest {
  private static final String BLOCKS =
      """
      [{"type": "actions", "elements": [
        {"type": "button", "action_id": "all", "value": "7",
         "text": {"type": "plain_text", "text": "All claims"}},
        {"type": "overflow", "action_id": "more", "options": [
          {"text": {"type": "plain_text", "text": "Copy"}, "value": "copy"},
          {"text": {"type": "plain_text", "text": "Remove"}, "value": "remove"}]}]}]""";
  private static final String VIEW =
      """
      {"type": "modal", "callback_id": "wrong", "title": {"type": "plain_text", "text": "Wrong?"},
       "submit": {"type": "plain_text", "text": "Send"}, "notify_on_close": true, "blocks": [
        {"type": "input", "block_id": "why", "label": {"type": "plain_text", "text": "Why"},
         "element": {"type": "plain_text_input", "action_id": "words"}}]}""";

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

  private final MovedClock clock = new MovedClock();
  private ScriptedBot bot;
  private PracticeNewsroom newsroom;
  private Message reply;

  @BeforeEach
  void open() throws IOException {
    bot = new ScriptedBot();
    newsroom = PracticeNewsroom.start(Setup.usual().withPort(0).withClock(clock));
    ObjectNode post = Json.object().put("channel", "C0NEWSDESK").put("text", "Who said what");
    ObjectNode posted = api("chat.postMessage", post.put("blocks", BLOCKS));
    reply = newsroom.workspace().message("C0NEWSDESK", posted.path("ts").asText()).orElseThrow();
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

  private JsonNode pressed() {
    newsroom.interactions().press(Workspace.RITA, reply, "all").join();
    return bot.received().get(bot.received().size() - 1).json();
  }

  private ObjectNode opened(String trigger) {
    return api("views.open", Json.object().put("trigger_id", trigger).put("view", VIEW));
  }

  @Test
  void aPressedButtonArrivesWithItsMessage() {
    JsonNode payload = pressed();

    assertThat(payload.path("type").asText()).isEqualTo("block_actions");
    assertThat(payload.at("/actions/0").toString())
        .isEqualTo(
            "{\"action_id\":\"all\",\"block_id\":\"auto0\",\"type\":\"button\","
                + "\"text\":{\"type\":\"plain_text\",\"text\":\"All claims\"},\"value\":\"7\","
                + "\"action_ts\":\"0000000000.000001\"}");
    assertThat(payload.at("/container/message_ts").asText()).isEqualTo(reply.ts());
    assertThat(payload.at("/message/bot_id").asText()).isEqualTo("B0WHOSAID");
    assertThat(payload.at("/channel/name").asText()).isEqualTo("newsdesk");
    assertThat(payload.at("/user/id").asText()).isEqualTo("U0RITA");
    assertThat(newsroom.deliveries().get(0).acknowledged()).isTrue();
  }

  @Test
  void aChoiceFromAMenuNamesTheOption() {
    newsroom.interactions().choose(Workspace.EDITOR, reply, "more", "remove").join();

    assertThat(bot.received().get(0).json().at("/actions/0/selected_option/value").asText())
        .isEqualTo("remove");
  }

  @Test
  void aTriggerOpensOneModalWithinThreeSeconds() {
    String first = pressed().path("trigger_id").asText();
    String second = pressed().path("trigger_id").asText();

    assertThat(opened(first).path("ok").asBoolean()).isTrue();
    assertThat(opened(first).path("error").asText()).isEqualTo("exchanged_trigger_id");
    clock.pass(Duration.ofMillis(3_001));
    assertThat(opened(second).path("error").asText()).isEqualTo("expired_trigger_id");
    assertThat(opened("made.up").path("error").asText()).isEqualTo("invalid_trigger_id");
  }

  @Test
  void aSubmittedModalIsClosedUnlessTheBotNamesErrors() {
    opened(pressed().path("trigger_id").asText());
    ObjectNode values = Json.object();
    values.putObject("why").putObject("words").put("type", "plain_text_input").put("value", "hm");
    bot.next(
        new ScriptedBot.Answer(
            200, "{\"response_action\":\"errors\",\"errors\":{\"why\":\"Too short\"}}", false));

    newsroom.interactions().submit(Workspace.RITA, values).join();
    assertThat(newsroom.interactions().view(Workspace.RITA)).isPresent();
    newsroom.interactions().submit(Workspace.RITA, values).join();
    assertThat(newsroom.interactions().view(Workspace.RITA)).isEmpty();

    JsonNode payload = bot.received().get(2).json();
    assertThat(payload.path("type").asText()).isEqualTo("view_submission");
    assertThat(payload.at("/view/callback_id").asText()).isEqualTo("wrong");
    assertThat(payload.at("/view/state/values/why/words/value").asText()).isEqualTo("hm");
  }

  @Test
  void aClosedModalIsToldOfWhenTheBotAskedForIt() {
    opened(pressed().path("trigger_id").asText());

    assertThat(newsroom.interactions().close(Workspace.RITA).join()).isPresent();
    assertThat(bot.received().get(1).json().path("type").asText()).isEqualTo("view_closed");
  }

  @Test
  void aViewIsUpdatedOnlyWithTheHashItHas() {
    JsonNode view = opened(pressed().path("trigger_id").asText()).path("view");
    String id = view.path("id").asText();
    String hash = view.path("hash").asText();
    ObjectNode update = Json.object().put("view_id", id).put("view", VIEW).put("hash", hash);

    assertThat(api("views.update", update).path("ok").asBoolean()).isTrue();
    assertThat(api("views.update", update).path("error").asText()).isEqualTo("hash_conflict");
    assertThat(api("views.update", update.put("view_id", "V0NONE")).path("error").asText())
        .isEqualTo("not_found");
  }

  @Test
  void threeModalsStandOnEachOtherAndNoFourth() {
    opened(pressed().path("trigger_id").asText());
    for (String expected : new String[] {"", "", "push_limit_reached"}) {
      String trigger = pressed().path("trigger_id").asText();
      ObjectNode push = Json.object().put("trigger_id", trigger).put("view", VIEW);
      assertThat(api("views.push", push).path("error").asText()).isEqualTo(expected);
    }
  }

  @Test
  void aFormIsNotSentWhileAFieldIsEmpty() {
    opened(pressed().path("trigger_id").asText());
    Form form = newsroom.interactions().form(Workspace.RITA);

    assertThatThrownBy(() -> newsroom.interactions().submit(Workspace.RITA, form))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Why");
    newsroom.interactions().submit(Workspace.RITA, form.enter("words", "so")).join();
    assertThat(bot.received().get(1).json().at("/view/state/values/why/words/value").asText())
        .isEqualTo("so");
  }

  @Test
  void aSlashCommandsAnswerIsSeenOnlyByTheOneWhoTypedIt() {
    bot.next(new ScriptedBot.Answer(200, "{\"text\":\"On it\"}", false));

    newsroom
        .interactions()
        .command(Workspace.RITA, Workspace.NEWSDESK, "/whosaid", "https://example.com/?a=1&b=2")
        .join();

    assertThat(bot.received().get(0).body())
        .contains("command=%2Fwhosaid", "text=https%3A%2F%2Fexample.com%2F%3Fa%3D1%26b%3D2")
        .doesNotContain("thread_ts");
    Message said = newsroom.workspace().all("C0NEWSDESK").get(1);
    assertThat(said.text()).isEqualTo("On it");
    assertThat(said.onlyFor()).isEqualTo(Optional.of("U0RITA"));
  }

  @Test
  void aMessageShortcutCarriesTheMessage() {
    newsroom.interactions().shortcut(Workspace.RITA, reply, "read_links").join();

    JsonNode payload = bot.received().get(0).json();
    assertThat(payload.path("type").asText()).isEqualTo("message_action");
    assertThat(payload.path("callback_id").asText()).isEqualTo("read_links");
    assertThat(payload.at("/message/ts").asText()).isEqualTo(reply.ts());
  }

  @Test
  void aResponseUrlWorksFiveTimes() throws Exception {
    URI url = URI.create(pressed().path("response_url").asText());
    HttpRequest say =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"done\"}"))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < 5; i++) {
      assertThat(client.send(say, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    }

    HttpResponse<String> sixth = client.send(say, HttpResponse.BodyHandlers.ofString());
    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).isEqualTo("{\"ok\":false,\"error\":\"used_url\"}");
    assertThat(newsroom.workspace().all("C0NEWSDESK")).hasSize(6);
  }

  @Test
  void theReplyIsReadForTheTerminal() throws Exception {
    Message sample = newsroom.postSample();
    api(
        "chat.postMessage",
        Json.object()
            .put("channel", "C0NEWSDESK")
            .put("thread_ts", sample.ts())
            .put("text", "fallback")
            .put("blocks", BLOCKS));

    assertThat(newsroom.awaitReply(sample, Duration.ofSeconds(5))).contains("[All claims] [⋯]");
    assertThat(newsroom.awaitReply(reply, Duration.ofMillis(10))).isEmpty();
    await().until(() -> newsroom.deliveries().size() == 2);
  }
}
