// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.whosaid.testing.Browser;

/** What Rita does on the page, in a real browser, and what the bot hears of it. */
class PageInBrowserTest {
  private static final String FORM =
      """
      {"type": "modal", "callback_id": "settings", "title": {"type": "plain_text", "text": "Settings"},
       "submit": {"type": "plain_text", "text": "Save"}, "blocks": [
        {"type": "input", "block_id": "mode", "label": {"type": "plain_text", "text": "Mode"},
         "element": {"type": "radio_buttons", "action_id": "mode", "options": [
           {"text": {"type": "plain_text", "text": "Auto"}, "value": "auto"},
           {"text": {"type": "plain_text", "text": "Off"}, "value": "off"}]}},
        {"type": "input", "block_id": "days", "label": {"type": "plain_text", "text": "Days"},
         "element": {"type": "number_input", "action_id": "days", "is_decimal_allowed": false,
          "initial_value": "30"}},
        {"type": "input", "block_id": "quiet", "label": {"type": "plain_text", "text": "Quiet from"},
         "element": {"type": "timepicker", "action_id": "quiet", "initial_time": "22:00"}},
        {"type": "input", "block_id": "languages", "label": {"type": "plain_text", "text": "Languages"},
         "element": {"type": "multi_static_select", "action_id": "languages", "options": [
           {"text": {"type": "plain_text", "text": "English"}, "value": "en"},
           {"text": {"type": "plain_text", "text": "German"}, "value": "de"}]}},
        {"type": "input", "block_id": "where", "optional": true,
         "label": {"type": "plain_text", "text": "Where"},
         "element": {"type": "conversations_select", "action_id": "where"}}]}""";

  private ScriptedBot bot;
  private PracticeNewsroom newsroom;

  @BeforeEach
  void open() throws Exception {
    bot = new ScriptedBot();
    newsroom = PracticeNewsroom.start(Setup.usual().withPort(0));
    newsroom.deliverTo(bot.address());
  }

  @AfterEach
  void close() {
    newsroom.close();
    bot.close();
  }

  private JsonNode heard(String type) {
    await().until(() -> bot.received().stream().anyMatch(r -> typeOf(r).equals(type)));
    return bot.received().stream()
        .filter(r -> typeOf(r).equals(type))
        .reduce((first, second) -> second)
        .orElseThrow()
        .json();
  }

  private static String typeOf(ScriptedBot.Received received) {
    if (!received.body().startsWith("{") && !received.body().startsWith("payload=")) {
      return "command";
    }
    JsonNode json = received.json();
    String event = json.at("/event/subtype").asText(json.at("/event/type").asText());
    return event.isEmpty() ? json.path("type").asText() : event;
  }

  private ObjectNode api(String method, ObjectNode params) {
    ObjectNode answer = newsroom.api().result(new ApiCall(method, params));
    assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    return answer;
  }

  @Test
  void aSlashCommandIsAnsweredToRitaOnly() throws Exception {
    bot.next(new ScriptedBot.Answer(200, "{\"text\":\"Here is help\"}", false));
    try (Browser browser = Browser.start(1280, 900)) {
      browser.open(newsroom.page().toString());
      browser.see("#composer").sendKeys("/whosaid help", Keys.ENTER);

      browser.see("#messages .message", "Only visible to you");
      browser.see("#messages .message", "Here is help");
      assertThat(bot.received().get(0).body()).contains("command=%2Fwhosaid", "text=help");
    }
  }

  @Test
  void aMessageHasAMenuForReactionsTheShortcutAndDeleting() throws Exception {
    Message message =
        newsroom.workspace().post(Workspace.RITA, Workspace.NEWSDESK, "https://e.org/");
    try (Browser browser = Browser.start(1280, 900)) {
      browser.open(newsroom.page().toString());
      choose(browser, "react-speech_balloon");
      browser.see(".reaction[aria-pressed=true]", "1").click();
      browser.seeNo(".reaction");
      assertThat(heard("reaction_removed").at("/event/reaction").asText())
          .isEqualTo("speech_balloon");

      choose(browser, "who-said-what");
      assertThat(heard("message_action").at("/message/ts").asText()).isEqualTo(message.ts());

      choose(browser, "delete");
      browser.see("#confirm .danger").click();
      browser.seeNo("#messages .message");
      assertThat(heard("message_deleted").at("/event/deleted_ts").asText()).isEqualTo(message.ts());
    }
  }

  private static void choose(Browser browser, String tool) {
    WebElement more = browser.see("#messages .message");
    more.findElement(By.cssSelector(".tools [aria-haspopup=menu]")).sendKeys(Keys.ENTER);
    browser.see("#messages .menu [data-tool=\"" + tool + "\"]").click();
  }

  @Test
  void aFileIsSharedWithWords(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("report.txt"), "Nine died.", UTF_8);
    try (Browser browser = Browser.start(1280, 900)) {
      browser.open(newsroom.page().toString());
      browser.see("#composer").sendKeys("please read");
      WebElement form = browser.see("#composer-form");
      form.findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());

      browser.see(".message .file", "report.txt");
      assertThat(heard("file_share").at("/event/files/0/size").asInt()).isEqualTo(10);
      assertThat(heard("file_share").at("/event/text").asText()).isEqualTo("please read");
    }
  }

  @Test
  void aFormOfRealFieldsIsSentInSlacksShapeAndShowsItsErrors() throws Exception {
    ObjectNode button =
        Json.object()
            .put("channel", "C0NEWSDESK")
            .put("text", "settings")
            .put(
                "blocks",
                "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"set\","
                    + "\"accessibility_label\":\"Change the settings\","
                    + "\"text\":{\"type\":\"plain_text\",\"text\":\"Set\"}}]}]");
    api("chat.postMessage", button);
    try (Browser browser = Browser.start(1280, 1000)) {
      browser.open(newsroom.page().toString());
      WebElement set = browser.see("[data-action-id=set]");
      assertThat(set.getAccessibleName()).isEqualTo("Change the settings");
      set.click();
      String trigger = heard("block_actions").path("trigger_id").asText();
      api("views.open", Json.object().put("trigger_id", trigger).put("view", FORM));

      browser.see("#modal-submit").click();
      browser.see(".wrong", "Please fill in this field.");
      browser.see("#modal .choice", "Off").click();
      browser.see("#modal option", "German").click();
      browser.see("#modal [data-action-id=where] option", "#newsdesk").click();
      bot.next(
          new ScriptedBot.Answer(
              200, "{\"response_action\":\"errors\",\"errors\":{\"days\":\"Too many\"}}", false));
      browser.see("#modal-submit").click();
      browser.see(".wrong", "Too many");
      assertThat(browser.focused().getDomAttribute("aria-invalid")).isEqualTo("true");
      browser.see("#modal-submit").click();
      browser.seeNo("#modal");
    }
    JsonNode values = heard("view_submission").at("/view/state/values");
    assertThat(values.at("/mode/mode/selected_option/value").asText()).isEqualTo("off");
    assertThat(values.at("/days/days/value").asText()).isEqualTo("30");
    assertThat(values.at("/quiet/quiet/selected_time").asText()).isEqualTo("22:00");
    assertThat(values.at("/languages/languages/selected_options/0/value").asText()).isEqualTo("de");
    assertThat(values.at("/where/where/selected_conversation").asText()).isEqualTo("C0NEWSDESK");
  }

  @Test
  void onAPhoneTheHomeAndDirectMessagesAreReached() throws Exception {
    api(
        "views.publish",
        Json.object()
            .put("user_id", "U0RITA")
            .put(
                "view",
                "{\"type\":\"home\",\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\","
                    + "\"text\":\"*First steps*\"},\"accessory\":{\"type\":\"button\","
                    + "\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}}]}"));
    try (Browser browser = Browser.start(500, 844)) {
      browser.open(newsroom.page().toString());
      browser.see("#places").click();
      browser.see("#app-home").click();
      browser.see("#home", "First steps");
      assertThat(heard("app_home_opened").at("/event/tab").asText()).isEqualTo("home");
      assertThat(browser.overflow()).isZero();
      browser.see("#home [data-action-id=go]").click();
      assertThat(heard("block_actions").at("/container/type").asText()).isEqualTo("view");

      browser.see("#places").click();
      browser.see("[data-channel=D0RITA]").click();
      browser.see("#composer").sendKeys("hello", Keys.ENTER);
      assertThat(heard("message").at("/event/channel_type").asText()).isEqualTo("im");
    }
  }
}
