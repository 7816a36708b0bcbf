// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.blockkit.HomeView;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Form;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Parcel;
import org.whosaid.practice.User;
import org.whosaid.practice.View;
import org.whosaid.practice.Workspace;

/** Somebody changes a channel's settings, and everybody in the channel is told. */
class ChannelSettingsWindowTest {
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
  void aChangeIsSaidInTheChannelOnceInOneLine() {
    Form form =
        open(Workspace.RITA)
            .choose("settings.mode", "on-request")
            .choose("settings.quiet-hours", "daily");

    Delivery submitted = people.submit(Workspace.RITA, form).join();

    assertThat(said(1))
        .containsExactly(
            "Rita Reporter changed Whosaid here: mode auto → on request; quiet hours 22:00–06:00.");
    assertThat(people.view(Workspace.RITA)).isEmpty();
    conversation.slack().deliverAgain(submitted.parcel());
    conversation.settle(0);
    assertThat(said(1)).hasSize(1);
    conversation.restart();
    conversation.slack().deliverAgain(submitted.parcel());
    conversation.settle(0);
    assertThat(said(1)).hasSize(1);
  }

  @Test
  void whatWasSetIsThereTheNextTime() {
    change(
        open(Workspace.RITA)
            .enter("settings.never", "https://www.example.com/\n*.example.org")
            .enter("settings.reaction", ":eyes:")
            .enter("settings.max-lines", "8")
            .choose("settings.quiet-hours", "daily")
            .enter("settings.zone", "new york")
            .choose("settings.outsiders"));

    assertThat(said(1).get(0))
        .contains("reaction :speech_balloon: → :eyes:")
        .contains("now never read: example.com, *.example.org")
        .contains("longest reply in lines 12 → 8")
        .contains("links of people from other organisations are not answered");
    assertThat(open(Workspace.EDITOR).values().toString())
        .contains("example.com\\n*.example.org")
        .contains("\"value\":\"eyes\"")
        .contains("America/New_York");
  }

  @Test
  void whatCannotBeIsSaidBesideItsField() {
    Form form =
        open(Workspace.RITA)
            .enter("settings.always", "example.com\nnonsense")
            .enter("settings.reaction", "two words")
            .choose("settings.quiet-hours", "daily")
            .enter("settings.quiet-to", "22:00")
            .enter("settings.zone", "Atlantis");

    Delivery answer = people.submit(Workspace.RITA, form).join();

    assertThat(answer.answer())
        .contains("\"response_action\":\"errors\"")
        .contains("\"settings.always\":\"Not an outlet: nonsense.")
        .contains("\"settings.reaction\":")
        .contains("\"settings.quiet-to\":")
        .contains("\"settings.zone\":");
    assertThat(conversation.slack().saidIn(Workspace.NEWSDESK)).isEmpty();
  }

  @Test
  void ofTwoWhoChangeAtOnceTheSlowerSeesWhatTheOtherSet() {
    Form ritas = open(Workspace.RITA).choose("settings.mode", "off");
    Form edwins = open(Workspace.EDITOR).choose("settings.mode", "on-request");

    people.submit(Workspace.RITA, ritas).join();
    people.submit(Workspace.EDITOR, edwins).join();

    assertThat(people.view(Workspace.EDITOR).orElseThrow().toString())
        .contains("Somebody else changed the settings in the meantime")
        .contains("mode off");
    assertThat(said(1)).hasSize(1);
    change(Workspace.EDITOR, people.form(Workspace.EDITOR).choose("settings.mode", "on-request"));
    assertThat(said(2).get(1))
        .isEqualTo("Edwin Editor changed Whosaid here: mode off → on request.");
  }

  @Test
  void whoMayNotChangeIsToldWhoMay() {
    Form early = open(Workspace.RITA).choose("settings.mode", "off");
    change(Workspace.EDITOR, open(Workspace.EDITOR).choose("settings.who", "managers"));

    people.submit(Workspace.RITA, early).join();

    assertThat(people.view(Workspace.RITA).orElseThrow().toString())
        .contains("Who made the channel and the workspace's admins may change them.")
        .doesNotContain("\"submit\"");
    assertThat(window(Workspace.RITA)).contains("These settings are not yours to change.");
    assertThat(said(1)).hasSize(1);
  }

  @Test
  void nobodyShutsThemselvesOut() {
    Form form =
        open(Workspace.RITA)
            .choose("settings.who", "named")
            .choose("settings.people", Workspace.EDITOR.id());

    Delivery answer = people.submit(Workspace.RITA, form).join();

    assertThat(answer.answer())
        .contains("\"settings.who\":\"That would shut you out yourself: Edwin Editor and");
  }

  @Test
  void aChannelThatCannotBeToldIsChangedAllTheSameAndThePersonHears() {
    Form form = open(Workspace.RITA).choose("settings.mode", "off");
    conversation.slack().workspace().people().archive(Workspace.EDITOR, Workspace.NEWSDESK);

    change(form);

    await()
        .untilAsserted(
            () ->
                assertThat(conversation.slack().saidIn(Workspace.DIRECT))
                    .singleElement()
                    .asString()
                    .contains("Your change of Whosaid's settings stands"));
  }

  @Test
  void aWindowThatCameTooLateLeavesEverythingAsItWas() {
    people.openHome(Workspace.RITA);
    await().until(() -> people.home(Workspace.RITA).isPresent());
    conversation.slack().next("views.open", Misbehaviour.error("expired_trigger_id"));

    Delivery pressed =
        people.pressInHome(Workspace.RITA, HomeView.SETTINGS, Optional.empty()).join();

    assertThat(pressed.acknowledged()).isTrue();
    await().until(() -> conversation.slack().calls("views.open") == 1);
    assertThat(people.view(Workspace.RITA)).isEmpty();
    assertThat(window(Workspace.RITA)).contains("Save");
  }

  private String window(User by) {
    open(by);
    return people.view(by).orElseThrow().toString();
  }

  @Test
  void whereTheChannelWantsSilenceAboutPagesThatCannotBeReadOnlyWhoAsksIsTold() {
    change(open(Workspace.RITA).choose("settings.unread", "silence"));
    assertThat(said(1).get(0)).endsWith("nothing is said of links whose page can't be read.");
    String missing = conversation.web().at("/nothing-here").toString();

    Message shared = conversation.slack().post(missing);
    await().until(() -> conversation.web().requests("/nothing-here") == 1);
    conversation.settle(0);
    assertThat(conversation.slack().repliesTo(shared)).isEmpty();

    conversation.slack().workspace().react(Workspace.EDITOR, shared, "speech_balloon");
    assertThat(conversation.reply(shared)).contains("there is no page at that address");
  }

  /** The fields of #newsdesk's settings, opened from Home. */
  private Form open(User by) {
    people.openHome(by);
    await().until(() -> people.home(by).isPresent());
    Optional<View> before = people.view(by);
    Parcel pressed = people.pressInHome(by, HomeView.SETTINGS, Optional.empty()).join().parcel();
    assertThat(pressed.body()).contains("C0NEWSDESK");
    await().until(() -> !people.view(by).equals(before));
    return people.form(by);
  }

  private void change(Form form) {
    change(Workspace.RITA, form);
  }

  private void change(User by, Form form) {
    assertThat(people.submit(by, form).join().answer()).doesNotContain("errors");
  }

  private List<String> said(int howMany) {
    await().until(() -> conversation.slack().saidIn(Workspace.NEWSDESK).size() >= howMany);
    return conversation.slack().saidIn(Workspace.NEWSDESK);
  }
}
