// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do, as the bot hears of it. */
class PeopleTest {
  private ScriptedBot bot;
  private PracticeNewsroom newsroom;
  private Workspace workspace;
  private People people;

  @BeforeEach
  void open() throws IOException {
    open(Setup.usual());
  }

  private void open(Setup setup) throws IOException {
    bot = new ScriptedBot();
    newsroom = PracticeNewsroom.start(setup.withPort(0));
    newsroom.deliverTo(bot.address());
    workspace = newsroom.workspace();
    people = workspace.people();
  }

  @AfterEach
  void close() {
    newsroom.close();
    bot.close();
  }

  private JsonNode event(String type) {
    await().until(() -> bot.received().stream().anyMatch(r -> isOf(r, type)));
    return bot.received().stream().filter(r -> isOf(r, type)).findFirst().orElseThrow().event();
  }

  private static boolean isOf(ScriptedBot.Received received, String type) {
    JsonNode event = received.event();
    return event.path("subtype").asText(event.path("type").asText()).equals(type);
  }

  private ObjectNode api(String method, ObjectNode params) {
    return newsroom.api().result(new ApiCall(method, params));
  }

  private String error(String method, ObjectNode params) {
    return api(method, params).path("error").asText();
  }

  @Test
  void aReactionNamesTheMessageAndIsTakenBack() {
    Message message = workspace.post(Workspace.EDITOR, Workspace.NEWSDESK, "https://e.org/");
    workspace.react(Workspace.RITA, message, "speech_balloon");
    people.unreact(Workspace.RITA, message, "speech_balloon");

    JsonNode added = event("reaction_added");
    assertThat(added.path("reaction").asText()).isEqualTo("speech_balloon");
    assertThat(added.path("user").asText()).isEqualTo("U0RITA");
    assertThat(added.path("item_user").asText()).isEqualTo("U0EDWIN");
    assertThat(added.at("/item/ts").asText()).isEqualTo(message.ts());
    assertThat(event("reaction_removed").at("/item/channel").asText()).isEqualTo("C0NEWSDESK");
    assertThat(workspace.now(message).marks().reactions()).isEmpty();
  }

  @Test
  void anInvitedBotIsToldByWhom() {
    people.invite(Workspace.EDITOR, Workspace.BOT, Workspace.FOREIGN);

    JsonNode joined = event("member_joined_channel");
    assertThat(joined.path("user").asText()).isEqualTo("U0WHOSAID");
    assertThat(joined.path("inviter").asText()).isEqualTo("U0EDWIN");
    assertThat(joined.path("channel").asText()).isEqualTo("C0FOREIGN");
  }

  @Test
  void aBotThatIsTakenOutHearsOfThatAndOfNothingMore() {
    people.leave(Workspace.BOT, Workspace.INVESTIGATIONS);
    workspace.post(Workspace.RITA, Workspace.INVESTIGATIONS, "among ourselves");
    people.leave(Workspace.RITA, Workspace.NEWSDESK);

    assertThat(event("group_left").path("channel").asText()).isEqualTo("C0INVESTIGATIONS");
    assertThat(event("member_left_channel").path("user").asText()).isEqualTo("U0RITA");
    assertThat(bot.received()).noneMatch(r -> r.body().contains("among ourselves"));
    assertThat(error("chat.postMessage", to("C0INVESTIGATIONS"))).isEqualTo("channel_not_found");
  }

  private static ObjectNode to(String channel) {
    return Json.object().put("channel", channel).put("text", "a");
  }

  @Test
  void nobodyWritesInAnArchivedChannel() {
    Message message = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "root");
    String own = api("chat.postMessage", to("C0NEWSDESK")).path("ts").asText();
    people.archive(Workspace.EDITOR, Workspace.NEWSDESK);

    assertThat(event("channel_archive").path("user").asText()).isEqualTo("U0EDWIN");
    assertThat(error("chat.postMessage", to("C0NEWSDESK"))).isEqualTo("is_archived");
    assertThat(error("chat.postEphemeral", to("C0NEWSDESK").put("user", "U0RITA")))
        .isEqualTo("is_archived");
    assertThat(error("chat.update", to("C0NEWSDESK").put("ts", own))).isEqualTo("is_inactive");
    assertThat(error("chat.delete", to("C0NEWSDESK").put("ts", own))).isEqualTo("is_archived");
    assertThat(api("conversations.info", to("C0NEWSDESK")).at("/channel/is_archived").asBoolean())
        .isTrue();
    assertThat(workspace.channel(Workspace.NEWSDESK)).contains(message).hasSize(2);
  }

  @Test
  void aDeletedMessageWithRepliesLeavesATombstoneUntilTheLastReplyIsGone() {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "https://e.org/");
    Message reply = workspace.reply(Workspace.EDITOR, root, "thanks");
    workspace.delete(Workspace.RITA, root);

    JsonNode changed = event("message_changed");
    assertThat(changed.at("/message/subtype").asText()).isEqualTo("tombstone");
    assertThat(changed.at("/previous_message/text").asText()).isEqualTo("<https://e.org/>");
    workspace.delete(reply);
    assertThat(workspace.all("C0NEWSDESK")).isEmpty();
    await()
        .until(() -> bot.received().stream().filter(r -> isOf(r, "message_deleted")).count() == 2);
  }

  @Test
  void aDeletedMessageIsToldWithWhatItSaid() {
    Message message = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "never mind");
    workspace.delete(Workspace.RITA, message);

    JsonNode event = event("message_deleted");
    assertThat(event.path("deleted_ts").asText()).isEqualTo(message.ts());
    assertThat(event.at("/previous_message/text").asText()).isEqualTo("never mind");
  }

  @Test
  void onlyOnesOwnMessagesCanBeChanged() {
    Message message = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "mine");

    assertThatThrownBy(() -> workspace.edit(Workspace.EDITOR, message, "yours"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> workspace.delete(Workspace.EDITOR, message))
        .isInstanceOf(IllegalArgumentException.class);
    workspace.delete(Workspace.ADMIN, message);
    assertThat(workspace.all("C0NEWSDESK")).isEmpty();
  }

  @Test
  void anOpenedHomeIsShownAgainWithWhatWasPublished() {
    newsroom.interactions().openHome(Workspace.EDITOR);
    assertThat(event("app_home_opened").path("tab").asText()).isEqualTo("home");
    assertThat(event("app_home_opened").has("view")).isFalse();
    ObjectNode published =
        api(
            "views.publish",
            Json.object()
                .put("user_id", "U0EDWIN")
                .put("view", "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}"));
    assertThat(published.path("ok").asBoolean()).isTrue();

    newsroom.interactions().openHome(Workspace.EDITOR);

    await().until(() -> bot.received().stream().anyMatch(r -> r.event().has("view")));
    assertThat(newsroom.interactions().home(Workspace.EDITOR)).isPresent();
    assertThat(newsroom.interactions().home(Workspace.RITA)).isEmpty();
  }

  @Test
  void aGuestOfASharedChannelBelongsToAnotherTeam() {
    workspace.post(Workspace.GUEST, Workspace.SHARED, "hello from elsewhere");

    JsonNode event = event("message");
    assertThat(event.path("team").asText()).isEqualTo("T0ELSEWHERE");
    assertThat(event.path("user_team").asText()).isEqualTo("T0ELSEWHERE");
    assertThat(bot.received().get(0).json().path("is_ext_shared_channel").asBoolean()).isTrue();
    assertThat(api("conversations.info", to("C0SHARED")).at("/channel/is_ext_shared").asBoolean())
        .isTrue();
    assertThat(api("users.info", Json.object().put("user", "U0GABE")).at("/user/team_id").asText())
        .isEqualTo("T0ELSEWHERE");
    assertThatThrownBy(
            () ->
                newsroom
                    .interactions()
                    .command(Workspace.GUEST, Workspace.SHARED, "/whosaid", "help"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoLooksAfterAWorkspaceIsKnown() {
    ObjectNode admin = api("users.info", Json.object().put("user", "U0ANNA"));
    ObjectNode rita = api("users.info", Json.object().put("user", "U0RITA"));

    assertThat(admin.at("/user/is_admin").asBoolean()).isTrue();
    assertThat(rita.at("/user/is_admin").asBoolean()).isFalse();
    assertThat(rita.at("/user/tz").asText()).isEqualTo("Europe/London");
    assertThat(api("conversations.info", to("C0NEWSDESK")).at("/channel/creator").asText())
        .isEqualTo("U0EDWIN");
  }

  @Test
  void directMessagesAreOpenedWhenThereAreNone() {
    ObjectNode first = api("conversations.open", Json.object().put("users", "U0EDWIN"));
    ObjectNode again = api("conversations.open", Json.object().put("users", "U0EDWIN"));

    assertThat(first.at("/channel/id").asText()).isEqualTo("D0EDWIN");
    assertThat(first.path("already_open").asBoolean()).isFalse();
    assertThat(again.path("already_open").asBoolean()).isTrue();
    assertThat(error("conversations.open", Json.object().put("users", "U0NOBODY")))
        .isEqualTo("user_not_found");
    assertThat(api("chat.postMessage", to("D0EDWIN")).path("ok").asBoolean()).isTrue();
  }

  @Test
  void aStatusIsShownUntilTheBotSpeaks() {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "https://e.org/");
    ObjectNode status = Json.object().put("channel_id", "C0NEWSDESK").put("thread_ts", root.ts());

    assertThat(error("assistant.threads.setStatus", status)).isEqualTo("invalid_arguments");
    api("assistant.threads.setStatus", status.put("status", "is reading the article"));
    assertThat(workspace.status(root)).contains("is reading the article");
    api("chat.postMessage", to("C0NEWSDESK").put("thread_ts", root.ts()));
    assertThat(workspace.status(root)).isEmpty();
    assertThat(error("assistant.threads.setStatus", status.put("thread_ts", "1.1")))
        .isEqualTo("invalid_thread_ts");
  }

  @Test
  void withoutTheRightToReadNothingOfItIsHeard() throws IOException {
    close();
    open(
        Setup.usual()
            .withCredentials(new Credentials("xoxb-1", "s", Set.of("chat:write", "commands"))));
    Message message = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "@whosaid https://e.org/");
    workspace.react(Workspace.RITA, message, "speech_balloon");
    people.openHome(Workspace.RITA);

    event("app_home_opened");
    assertThat(bot.received()).hasSize(1);
    assertThat(newsroom.interactions().shortcut(Workspace.RITA, message, "read").join().status())
        .isEqualTo(200);
  }

  @Test
  void anUninstalledAppHearsOfItAndItsTokenIsWorthNothing() {
    ObjectNode credentials = Json.object().put("client_id", newsroom.app().clientId());
    assertThat(error("apps.uninstall", credentials.put("client_secret", "wrong")))
        .isEqualTo("bad_client_secret");
    api("apps.uninstall", credentials.put("client_secret", newsroom.app().clientSecret()));

    event("app_uninstalled");
    assertThat(event("tokens_revoked").at("/tokens/bot/0").asText()).isEqualTo("U0WHOSAID");
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "nobody listens");
    assertThat(newsroom.deliveries())
        .extracting(delivery -> delivery.parcel().body())
        .noneMatch(body -> body.contains("nobody listens"));
  }

  @Test
  void aReplyThatIsTooLongOrWrongIsRefused() {
    String section = "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}";
    String long_ = section.formatted("a".repeat(2_700));

    assertThat(
            error(
                "chat.postMessage",
                to("C0NEWSDESK").put("blocks", "[" + String.join(",", five(long_)) + "]")))
        .isEqualTo("msg_blocks_too_long");
    assertThat(error("chat.postMessage", to("C0NEWSDESK").put("blocks", "[{\"type\":\"x\"}]")))
        .isEqualTo("invalid_blocks");
  }

  private static List<String> five(String block) {
    return List.of(block, block, block, block, block);
  }
}
