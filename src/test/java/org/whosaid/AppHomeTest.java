// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.blockkit.HomeView;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.User;
import org.whosaid.practice.Workspace;

/** What a person sees at the bot's home, and what not. */
class AppHomeTest {
  @TempDir private Path folder;
  private Conversation conversation;
  private Interactions people;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    people = conversation.slack().interactions();
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void whoIsInNoChannelWithTheBotSeesTheFirstStepsAndNothingElse() {
    answered("/ferry");

    assertThat(home(Workspace.ADMIN))
        .contains("First steps")
        .contains("Never the text of a message.")
        .doesNotContain("newsdesk", "Harbour", "ferry");
  }

  @Test
  void aPersonSeesTheirChannelsWithTheirModesAndTheNewestArticles() {
    Message link = answered("/ferry");

    assertThat(home(Workspace.RITA))
        .contains("#newsdesk · auto", "#investigations · auto", "#joint-desk · auto")
        .doesNotContain("foreign")
        .contains("Recent articles")
        .contains("thread_ts=" + link.ts())
        .contains("The last reply was within the hour.");
    assertThat(home(Workspace.GUEST)).contains("#joint-desk").doesNotContain("#newsdesk", "Recent");
  }

  @Test
  void whoLeavesAChannelSeesNoMoreOfIt() {
    answered("/ferry");
    assertThat(home(Workspace.EDITOR)).contains("#newsdesk", "Recent articles");

    conversation.slack().workspace().remove(Workspace.EDITOR, Workspace.NEWSDESK);
    people.openHome(Workspace.EDITOR);

    await()
        .untilAsserted(
            () ->
                assertThat(people.home(Workspace.EDITOR).orElseThrow().toString())
                    .contains("#investigations")
                    .doesNotContain("newsdesk", "Recent articles"));
  }

  @Test
  void whereSlackDoesNotSayWhoIsInWhichChannelNoneIsShown() {
    conversation.slack().next("users.conversations", Misbehaviour.error("missing_scope"));

    assertThat(home(Workspace.RITA)).contains("First steps").doesNotContain("newsdesk");
  }

  @Test
  void aHomeIsPublishedAgainOnlyWhenItChanged() {
    home(Workspace.RITA);
    int lookedUp = conversation.slack().calls("users.conversations");

    people.openHome(Workspace.RITA);
    await().until(() -> conversation.slack().calls("users.conversations") == lookedUp + 2);
    conversation.settle(2);

    assertThat(conversation.slack().calls("views.publish")).isEqualTo(1);
  }

  @Test
  void aChangeOfSettingsIsSeenAtHomeAtOnce() {
    home(Workspace.RITA);
    people.pressInHome(Workspace.RITA, HomeView.SETTINGS, Optional.empty()).join();
    await().until(() -> people.view(Workspace.RITA).isPresent());

    people
        .submit(Workspace.RITA, people.form(Workspace.RITA).choose("settings.mode", "off"))
        .join();

    await()
        .untilAsserted(
            () ->
                assertThat(people.home(Workspace.RITA).orElseThrow().toString())
                    .contains("#newsdesk · off"));
  }

  private Message answered(String path) {
    Message link =
        conversation.slack().post(conversation.web().page(path, Conversation.ferry()).toString());
    conversation.reply(link);
    return link;
  }

  private String home(User of) {
    people.openHome(of);
    await().until(() -> people.home(of).isPresent());
    return people.home(of).orElseThrow().toString();
  }
}
