// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.blockkit.AskView;
import org.whosaid.blockkit.Buttons;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Form;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Message;
import org.whosaid.practice.User;
import org.whosaid.practice.Workspace;

/** What a channel's settings stand against is said, in one sentence, to whoever asked. */
class RefusedInChannelTest {
  private static final String OFF =
      "Whosaid is switched off in this channel. Its settings are under /whosaid settings.";
  private static final String NEVER =
      "This channel never has that outlet read. Its settings are under /whosaid settings.";
  private static final String OUTSIDE = "This channel answers only people of its own organisation.";

  @TempDir private Path folder;
  private Conversation conversation;
  private Asked rita;
  private Asked gabe;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    rita = Asked.byRita(conversation);
    gabe = new Asked(conversation, Workspace.GUEST, Workspace.SHARED);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void whereTheBotIsSwitchedOffNothingIsPostedForAShortcut() {
    settings(Workspace.NEWSDESK, form -> form.choose("settings.mode", "off"));
    Message message = conversation.slack().post(conversation.ferryStory().toString());

    use(Workspace.RITA, message, AskView.THREAD);

    assertThat(rita.reads(1)).containsExactly(OFF);
    conversation.settle(1);
    assertThat(conversation.slack().repliesTo(message)).isEmpty();
  }

  @Test
  void whereTheBotIsSwitchedOffOnePersonIsStillAnsweredAndPostsNothing() {
    settings(Workspace.NEWSDESK, form -> form.choose("settings.mode", "off"));
    Message message = conversation.slack().post(conversation.ferryStory().toString());
    use(Workspace.RITA, message, AskView.ME);
    assertThat(rita.reads(1).get(0)).startsWith("Who said what");

    rita.presses(Buttons.POST_IN_CHANNEL);

    assertThat(rita.reads(2).get(1)).isEqualTo(OFF);
    assertNothingIsPosted(Workspace.NEWSDESK);
  }

  @Test
  void anOutletThatIsNeverReadIsNotPosted() {
    settings(Workspace.NEWSDESK, form -> form.enter("settings.never", "127.0.0.1"));
    Message message = conversation.slack().post(conversation.ferryStory().toString());
    use(Workspace.RITA, message, AskView.THREAD);
    assertThat(rita.reads(1)).containsExactly(NEVER);
    rita.types(conversation.ferryStory().toString());
    assertThat(rita.reads(2).get(1)).startsWith("Who said what");

    rita.presses(Buttons.POST_IN_CHANNEL);

    assertThat(rita.reads(3).get(2)).isEqualTo(NEVER);
    assertNothingIsPosted(Workspace.NEWSDESK);
  }

  @ParameterizedTest
  @ValueSource(strings = {AskView.ME, AskView.THREAD})
  void aChannelThatAnswersItsOwnPeopleOnlySaysSoToWhoComesFromOutside(String forWhom) {
    settings(Workspace.SHARED, form -> form.choose("settings.outsiders"));
    Message message =
        conversation
            .slack()
            .workspace()
            .post(Workspace.GUEST, Workspace.SHARED, conversation.ferryStory().toString());

    use(Workspace.GUEST, message, forWhom);

    assertThat(gabe.reads(1)).containsExactly(OUTSIDE);
    conversation.settle(1);
    assertThat(conversation.web().requests("/ferry")).isZero();
    assertNothingIsPosted(Workspace.SHARED);
  }

  @Test
  void whoComesFromOutsidePostsNothingWhereOnlyItsOwnPeopleAreAnswered() {
    settings(Workspace.SHARED, form -> form.choose("settings.mode", "on-request"));
    Message message =
        conversation
            .slack()
            .workspace()
            .post(Workspace.GUEST, Workspace.SHARED, conversation.ferryStory().toString());
    use(Workspace.GUEST, message, AskView.ME);
    assertThat(gabe.reads(1).get(0)).startsWith("Who said what");
    settings(Workspace.SHARED, form -> form.choose("settings.outsiders"));

    gabe.presses(Buttons.POST_IN_CHANNEL);

    assertThat(gabe.reads(2).get(1)).isEqualTo(OUTSIDE);
    assertNothingIsPosted(Workspace.SHARED);
  }

  @Test
  void aPersonOfTheChannelsOwnOrganisationIsAnsweredThere() {
    settings(Workspace.SHARED, form -> form.choose("settings.outsiders"));
    Asked ritaThere = rita.in(Workspace.SHARED);
    ritaThere.types(conversation.ferryStory().toString());
    assertThat(ritaThere.reads(1).get(0)).startsWith("Who said what");

    ritaThere.presses(Buttons.POST_IN_CHANNEL);

    await().until(() -> posted(Workspace.SHARED) == 1);
  }

  private interface Entries {
    Form in(Form form);
  }

  /** Rita changes them; the channel is told, in one line. */
  private void settings(Channel channel, Entries entries) {
    int told = conversation.slack().saidIn(channel).size();
    Interactions people = conversation.slack().interactions();
    rita.in(channel).types("settings");
    await().until(() -> people.view(Workspace.RITA).isPresent());
    people.submit(Workspace.RITA, entries.in(people.form(Workspace.RITA))).join();
    await().until(() -> conversation.slack().saidIn(channel).size() > told);
  }

  private void use(User by, Message message, String forWhom) {
    Interactions people = conversation.slack().interactions();
    people.shortcut(by, message, AskView.CALLBACK).join();
    await().until(() -> people.view(by).isPresent());
    people.submit(by, people.form(by).choose(AskView.FOR_WHOM, forWhom)).join();
  }

  private void assertNothingIsPosted(Channel channel) {
    conversation.settle(0);
    assertThat(posted(channel)).isZero();
  }

  /** How many messages everybody sees that say who said what. */
  private long posted(Channel channel) {
    return conversation.slack().workspace().channel(channel).stream()
        .filter(message -> message.isByBot() && !message.isEphemeral())
        .filter(message -> message.text().startsWith("Who said what"))
        .count();
  }
}
