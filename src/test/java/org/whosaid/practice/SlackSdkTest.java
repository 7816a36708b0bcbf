// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own SDK takes the stand-in for Slack. */
class SlackSdkTest {
  private PracticeNewsroom newsroom;
  private Workspace workspace;
  private SlackConfig config;
  private Slack slack;
  private MethodsClient client;

  @BeforeEach
  void open() throws IOException {
    newsroom = PracticeNewsroom.start(Setup.usual().withPort(0));
    workspace = newsroom.workspace();
    config = new SlackConfig();
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(newsroom.apiUrl());
    slack = Slack.getInstance(config);
    client = slack.methods(newsroom.botToken());
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    config.close();
    newsroom.close();
  }

  @Test
  void aFileIsSharedInAThread() throws Exception {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "export please");

    var answer =
        client.filesUploadV2(
            r ->
                r.filename("claims.json")
                    .fileData("{}".getBytes(UTF_8))
                    .title("Claims")
                    .channel("C0NEWSDESK")
                    .threadTs(root.ts())
                    .initialComment("As asked"));

    assertThat(answer.isOk()).as(answer.getError()).isTrue();
    Message reply = workspace.replies(root).get(0);
    assertThat(reply.text()).isEqualTo("As asked");
    SharedFile file = workspace.file(reply.content().files().get(0)).orElseThrow();
    assertThat(file.title()).isEqualTo("Claims");
    assertThat(new String(file.content(), UTF_8)).isEqualTo("{}");
  }

  @Test
  void aHomeIsPublishedAndConflictsAreTold() throws Exception {
    View home =
        Views.view(
            v ->
                v.type("home")
                    .blocks(
                        List.of(
                            Blocks.section(
                                s ->
                                    s.text(BlockCompositions.markdownText("*What I read*"))
                                        .accessory(
                                            BlockElements.button(
                                                b ->
                                                    b.actionId("settings")
                                                        .text(
                                                            BlockCompositions.plainText(
                                                                "Settings"))))),
                            Blocks.input(
                                i ->
                                    i.label(BlockCompositions.plainText("Days"))
                                        .element(
                                            BlockElements.numberInput(
                                                n -> n.decimalAllowed(false).minValue("0")))))));

    var first = client.viewsPublish(r -> r.userId("U0RITA").view(home));
    var second = client.viewsPublish(r -> r.userId("U0RITA").view(home).hash("old"));

    assertThat(first.isOk()).as(first.getError() + first.getResponseMetadata()).isTrue();
    assertThat(first.getView().getType()).isEqualTo("home");
    assertThat(second.getError()).isEqualTo("hash_conflict");
    assertThat(newsroom.interactions().home(Workspace.RITA)).isPresent();
  }

  @Test
  void aStatusAndDirectMessagesAreTaken() throws Exception {
    Message root = workspace.post(Workspace.RITA, Workspace.NEWSDESK, "https://e.org/");

    var status =
        client.assistantThreadsSetStatus(
            r -> r.channelId("C0NEWSDESK").threadTs(root.ts()).status("is reading the article"));
    var direct = client.conversationsOpen(r -> r.users(List.of("U0RITA")));
    var channels = client.usersConversations(r -> r.limit(200));

    assertThat(status.isOk()).as(status.getError()).isTrue();
    assertThat(workspace.status(root)).contains("is reading the article");
    assertThat(direct.getChannel().getId()).isEqualTo("D0RITA");
    assertThat(channels.getChannels())
        .extracting(com.slack.api.model.Conversation::getId)
        .containsExactly("C0NEWSDESK", "C0SHARED");
  }

  @Test
  void anInstallationIsCompleted() throws Exception {
    String back = "http://127.0.0.1:9/slack/oauth_redirect";
    URI ask =
        newsroom
            .page()
            .resolve(
                "/oauth/v2/authorize?team=T0HERALD&scope=chat:write&state=s&client_id="
                    + newsroom.app().clientId()
                    + "&redirect_uri="
                    + back);
    String location =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(ask).build(), HttpResponse.BodyHandlers.ofString())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String code = location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));

    var answer =
        slack
            .methods()
            .oauthV2Access(
                r ->
                    r.clientId(newsroom.app().clientId())
                        .clientSecret(newsroom.app().clientSecret())
                        .code(code)
                        .redirectUri(back));

    assertThat(answer.isOk()).as(answer.getError()).isTrue();
    assertThat(answer.getTeam().getId()).isEqualTo("T0HERALD");
    MethodsClient there = slack.methods(answer.getAccessToken());
    assertThat(there.chatPostMessage(r -> r.channel("C1CITY").text("hello")).isOk()).isTrue();
    assertThat(there.conversationsInfo(r -> r.channel("C1CITY")).getNeeded())
        .isEqualTo("channels:read");
    assertThat(there.authRevoke(r -> r).isRevoked()).isTrue();
    assertThat(there.authTest(r -> r).getError()).isEqualTo("token_revoked");
  }
}
