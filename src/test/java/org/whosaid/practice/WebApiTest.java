// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebApiTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String DESK = "C0NEWSDESK";

  private PracticeNewsroom newsroom;
  private Workspace workspace;
  private SlackConfig config;
  private Slack slack;
  private MethodsClient client;

  @BeforeEach
  void open() throws IOException {
    newsroom =
        PracticeNewsroom.start(
            Setup.usual().withPort(0).withClock(Clock.fixed(NOON, ZoneOffset.UTC)));
    workspace = newsroom.workspace();
    config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(newsroom.apiUrl());
    slack = Slack.getInstance(config, sendingOnce(config));
    client = slack.methods(newsroom.botToken());
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    config.close();
    newsroom.close();
  }

  private ChatPostMessageResponse say(String text) throws Exception {
    return client.chatPostMessage(
        r -> r.channel(DESK).text(text).unfurlLinks(false).unfurlMedia(false));
  }

  @Test
  void theBotIsToldWhoItIs() throws Exception {
    var answer = client.authTest(r -> r);

    assertThat(answer.getTeamId()).isEqualTo("T0PRACTICE");
    assertThat(answer.getBotId()).isEqualTo("B0WHOSAID");
    assertThat(answer.getHttpResponseHeaders().getOrDefault("x-oauth-scopes", List.of()))
        .containsExactly(
            "app_mentions:read,channels:history,channels:read,chat:write,commands,files:read,"
                + "files:write,groups:history,groups:read,im:history,im:read,im:write,"
                + "mpim:history,reactions:read,reactions:write,users:read");
  }

  @Test
  void aReplyWithMetadataIsFoundAgainInTheThread() throws Exception {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "https://example.com/");
    ChatPostMessageResponse posted =
        client.chatPostMessage(
            r ->
                r.channel(DESK)
                    .threadTs(root.ts())
                    .text("Who said what")
                    .unfurlLinks(false)
                    .unfurlMedia(false)
                    .metadataAsString(
                        """
                        {"event_type": "whosaid_reply", "event_payload": {"nonce": "n-1"}}""")
                    .blocksAsString(
                        """
                        [{"type": "section", "text": {"type": "mrkdwn", "text": "*Said* a &amp; b"}}]"""));

    assertThat(posted.isOk()).as(posted.getError()).isTrue();
    assertThat(posted.getMessage().getThreadTs()).isEqualTo(root.ts());
    ConversationsRepliesResponse thread =
        client.conversationsReplies(r -> r.channel(DESK).ts(root.ts()).includeAllMetadata(true));
    assertThat(thread.getMessages())
        .extracting(com.slack.api.model.Message::getTs)
        .containsExactly(root.ts(), posted.getTs());
    var reply = thread.getMessages().get(1);
    assertThat(reply.getMetadata().getEventPayload()).isEqualTo(Map.of("nonce", "n-1"));
    assertThat(reply.getAppId()).isEqualTo("A0WHOSAID");
    assertThat(reply.getBlocks()).hasSize(1);
    assertThat(thread.getMessages().get(0).getReplyCount()).isEqualTo(1);
    assertThat(workspace.faults()).isEmpty();
  }

  @Test
  void aMessageIsUpdatedInPlaceAndKeepsItsMetadata() throws Exception {
    ChatPostMessageResponse posted =
        client.chatPostMessage(
            r ->
                r.channel(DESK)
                    .text("reading")
                    .unfurlLinks(false)
                    .unfurlMedia(false)
                    .metadataAsString("{\"event_type\":\"t\",\"event_payload\":{\"n\":1}}"));

    var updated = client.chatUpdate(r -> r.channel(DESK).ts(posted.getTs()).text("read"));

    assertThat(updated.getTs()).isEqualTo(posted.getTs());
    Message now = workspace.message(DESK, posted.getTs()).orElseThrow();
    assertThat(now.text()).isEqualTo("read");
    assertThat(now.content().metadata().at("/event_payload/n").asInt()).isEqualTo(1);
    assertThat(now.marks().edit()).isPresent();
  }

  @Test
  void aLongThreadComesInPagesThatEachBeginWithTheRoot() throws Exception {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "root");
    for (String words : new String[] {"one", "two", "three"}) {
      workspace.reply(Workspace.RITA, root, words);
    }

    var first = client.conversationsReplies(r -> r.channel(DESK).ts(root.ts()).limit(3));
    String cursor = first.getResponseMetadata().getNextCursor();
    var second =
        client.conversationsReplies(r -> r.channel(DESK).ts(root.ts()).limit(3).cursor(cursor));

    assertThat(first.getMessages())
        .extracting(m -> m.getText())
        .containsExactly("root", "one", "two");
    assertThat(first.isHasMore()).isTrue();
    assertThat(second.getMessages()).extracting(m -> m.getText()).containsExactly("root", "three");
    assertThat(second.isHasMore()).isFalse();
  }

  @Test
  void historyIsNewestFirstAndWithoutReplies() throws Exception {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "root");
    workspace.reply(Workspace.RITA, root, "reply");
    workspace.post(Workspace.RITA, Workspace.NEWSDESK, "later");

    assertThat(client.conversationsHistory(r -> r.channel(DESK)).getMessages())
        .extracting(m -> m.getText())
        .containsExactly("later", "root");
  }

  @Test
  void whatSlackRefusesIsRefused() throws Exception {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "root");

    assertThat(client.chatPostMessage(r -> r.channel("C0NOWHERE").text("a")).getError())
        .isEqualTo("channel_not_found");
    assertThat(client.chatPostMessage(r -> r.channel("C0FOREIGN").text("a")).getError())
        .isEqualTo("not_in_channel");
    assertThat(client.chatPostMessage(r -> r.channel(DESK)).getError()).isEqualTo("no_text");
    assertThat(client.chatPostMessage(r -> r.channel(DESK).threadTs("1.1").text("a")).getError())
        .isEqualTo("thread_not_found");
    assertThat(client.chatUpdate(r -> r.channel(DESK).ts("1.1").text("a")).getError())
        .isEqualTo("message_not_found");
    assertThat(client.chatUpdate(r -> r.channel(DESK).ts(root.ts()).text("a")).getError())
        .isEqualTo("cant_update_message");
    assertThat(client.chatDelete(r -> r.channel(DESK).ts(root.ts())).getError())
        .isEqualTo("cant_delete_message");
    assertThat(client.conversationsReplies(r -> r.channel(DESK).ts("1.1")).getError())
        .isEqualTo("thread_not_found");
    assertThat(client.teamInfo(r -> r).getError()).isEqualTo("missing_scope");
    assertThat(client.viewsOpen(r -> r.triggerId("none").viewAsString("{}")).getError())
        .isEqualTo("invalid_arguments");
    assertThat(slack.methods("xoxb-stolen").authTest(r -> r).getError()).isEqualTo("invalid_auth");
    assertThat(client.pinsAdd(r -> r.channel(DESK)).getError()).isEqualTo("unknown_method");
    assertThat(workspace.channel(Workspace.NEWSDESK)).containsExactly(root);
  }

  @Test
  void anUpdateIsShorterThanAPost() throws Exception {
    ChatPostMessageResponse posted = say("a".repeat(4_001));
    assertThat(posted.isOk()).isTrue();

    assertThat(
            client
                .chatUpdate(r -> r.channel(DESK).ts(posted.getTs()).text("a".repeat(4_001)))
                .getError())
        .isEqualTo("msg_too_long");
    assertThat(workspace.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.LONG_TEXT);
  }

  @Test
  void aMissingScopeIsNamed() throws Exception {
    newsroom.close();
    newsroom =
        PracticeNewsroom.start(
            Setup.usual()
                .withPort(0)
                .withCredentials(new Credentials("xoxb-1", "s", Set.of("users:read"))));
    config.setMethodsEndpointUrlPrefix(newsroom.apiUrl());
    MethodsClient narrow = slack.methods("xoxb-1");

    var answer = narrow.chatPostMessage(r -> r.channel(DESK).text("a"));

    assertThat(answer.getError()).isEqualTo("missing_scope");
    assertThat(answer.getNeeded()).isEqualTo("chat:write");
    assertThat(answer.getProvided()).isEqualTo("users:read");
  }

  @Test
  void aMessageTooManyIsToldHowLongToWait() throws Exception {
    newsroom.api().limit("chat.postMessage", 1, Duration.ofSeconds(1));
    say("one");

    assertThatThrownBy(() -> say("two"))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            refused -> {
              assertThat(refused.getResponse().code()).isEqualTo(429);
              assertThat(refused.getResponse().header("Retry-After")).isEqualTo("1");
            });
  }

  @Test
  void slackCanHaveBadMoments() throws Exception {
    newsroom.api().next("chat.postMessage", Misbehaviour.error("fatal_error"));
    newsroom.api().next("chat.postMessage", Misbehaviour.status(500));
    newsroom.api().next("chat.postMessage", Misbehaviour.noAnswer());
    newsroom.api().next("chat.postMessage", Misbehaviour.answerLost());

    assertThat(say("one").getError()).isEqualTo("fatal_error");
    assertThatThrownBy(() -> say("two")).isInstanceOf(SlackApiException.class);
    assertThatThrownBy(() -> say("three")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> say("four")).isInstanceOf(IOException.class);
    assertThat(say("five").isOk()).isTrue();
    assertThat(workspace.channel(Workspace.NEWSDESK))
        .extracting(Message::text)
        .contains("four", "five")
        .doesNotContain("one", "two");
    assertThat(newsroom.api().calls("chat.postMessage")).hasSize(5);
  }

  @Test
  void mentionsRawSignsAndMissingMannersAreFaults() throws Exception {
    client.chatPostMessage(
        r ->
            r.channel(DESK)
                .text("<!channel> a & b <@U0RITA>")
                .replyBroadcast(true)
                .unfurlLinks(true));

    assertThat(workspace.faults())
        .extracting(Fault::kind)
        .containsExactlyInAnyOrder(
            Fault.Kind.MENTION,
            Fault.Kind.UNESCAPED,
            Fault.Kind.MENTION,
            Fault.Kind.BROADCAST,
            Fault.Kind.UNFURLS);
  }

  @Test
  void anEphemeralMessageIsSeenByOneAndStandsInNoHistory() throws Exception {
    var answer = client.chatPostEphemeral(r -> r.channel(DESK).user("U0RITA").text("psst"));

    assertThat(workspace.message(DESK, answer.getMessageTs()).orElseThrow().onlyFor())
        .contains("U0RITA");
    assertThat(client.conversationsHistory(r -> r.channel(DESK)).getMessages()).isEmpty();
    assertThat(client.chatPostEphemeral(r -> r.channel(DESK).user("U0NOBODY").text("a")).getError())
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void aPermalinkNamesTheThread() throws Exception {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "root");
    Message reply = workspace.reply(Workspace.RITA, root, "reply");

    assertThat(client.chatGetPermalink(r -> r.channel(DESK).messageTs(reply.ts())).getPermalink())
        .isEqualTo(
            "https://practice.slack.com/archives/C0NEWSDESK/p1795348800000001"
                + "?thread_ts=1795348800.000000&cid=C0NEWSDESK");
  }

  /** OkHttp would send again by itself what the stand-in breaks off, and use up the next moment. */
  private static SlackHttpClient sendingOnce(SlackConfig settings) {
    return new SlackHttpClient(
        SlackHttpClient.buildOkHttpClient(settings)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build());
  }
}
