// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.blockkit.Buttons;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Form;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Message;
import org.whosaid.practice.User;
import org.whosaid.practice.View;
import org.whosaid.practice.Workspace;

/** Somebody says what is wrong in a reply, and it is put right where it stands. */
class CorrectedReplyTest {
  @TempDir private Path folder;
  private Conversation conversation;
  private Interactions people;
  private Message link;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    people = conversation.slack().interactions();
    link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(link);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void whatIsNoClaimLeavesTheReplyWhichNamesWhoSaidSo() {
    assertThat(conversation.reply(link)).contains("There was no fog");

    people.submit(Workspace.RITA, wrong(Workspace.RITA, "There was no fog", "not-a-claim")).join();

    await().until(() -> conversation.reply(link).contains("Corrected by Rita Reporter."));
    assertThat(conversation.reply(link)).doesNotContain("There was no fog");
    assertThat(people.view(Workspace.RITA)).isEmpty();
    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
  }

  @Test
  void aWrongSourceIsReplacedByAnotherNameOfTheArticle() {
    people.submit(Workspace.RITA, wrong(Workspace.RITA, "There was no fog", "wrong-source")).join();
    String window = people.view(Workspace.RITA).orElseThrow().toString();
    assertThat(window).contains("What is right?").contains("Who said it");

    String other = optionOf("right-source", "harbour authority");
    people.submit(Workspace.RITA, people.form(Workspace.RITA).choose("right-source", other)).join();

    await().until(() -> conversation.reply(link).contains("Corrected by Rita Reporter."));
  }

  @Test
  void theSameWindowSubmittedTwiceIsOneCorrection() {
    Delivery first =
        people
            .submit(Workspace.RITA, wrong(Workspace.RITA, "There was no fog", "not-a-claim"))
            .join();
    await().until(() -> conversation.reply(link).contains("Corrected by"));
    String corrected = conversation.reply(link);

    assertThat(conversation.slack().deliverAgain(first.parcel()).acknowledged()).isTrue();

    conversation.settle(0);
    assertThat(conversation.reply(link)).isEqualTo(corrected);
  }

  @Test
  void ofTwoWhoCorrectTheSameClaimTheSecondIsToldCalmly() {
    Form ritas = wrong(Workspace.RITA, "There was no fog", "not-a-claim");
    Form edwins = wrong(Workspace.EDITOR, "There was no fog", "not-a-claim");
    people.submit(Workspace.RITA, ritas).join();
    await().until(() -> conversation.reply(link).contains("Corrected by Rita Reporter."));

    people.submit(Workspace.EDITOR, edwins).join();

    assertThat(people.view(Workspace.EDITOR).orElseThrow().toString())
        .contains("Somebody was quicker");
    assertThat(conversation.reply(link)).doesNotContain("Edwin");
  }

  @Test
  void twoWhoCorrectDifferentClaimsAreBothNamed() {
    Form ritas = wrong(Workspace.RITA, "There was no fog", "not-a-claim");
    Form edwins = wrong(Workspace.EDITOR, "it had admitted seven patients", "not-a-claim");

    people.submit(Workspace.RITA, ritas).join();
    people.submit(Workspace.EDITOR, edwins).join();

    await().until(() -> conversation.reply(link).contains("Rita Reporter and Edwin"));
  }

  @Test
  void theWindowsMarkWhatWasCorrected() {
    people.submit(Workspace.RITA, wrong(Workspace.RITA, "There was no fog", "wrong-source")).join();
    String other = optionOf("right-source", "harbour authority");
    people.submit(Workspace.RITA, people.form(Workspace.RITA).choose("right-source", other)).join();
    await().until(() -> conversation.reply(link).contains("Corrected by"));

    conversation.slack().press(reply(), Buttons.ALL_CLAIMS);

    await().until(() -> people.view(Workspace.RITA).isPresent());
    assertThat(people.view(Workspace.RITA).orElseThrow().toString()).contains("corrected");
  }

  private Message reply() {
    return conversation.slack().messagesTo(link).get(0);
  }

  /** The window behind "Wrong?", with the claim of these words and what is wrong chosen. */
  private Form wrong(User by, String words, String kind) {
    people.press(by, reply(), Buttons.WRONG).join();
    await().until(() -> people.view(by).isPresent());
    String claim = option(people.view(by).orElseThrow(), "wrong-claim", words);
    return people.form(by).choose("wrong-claim", claim).choose("wrong-kind", kind);
  }

  private String optionOf(String menu, String words) {
    return option(people.view(Workspace.RITA).orElseThrow(), menu, words);
  }

  /** The value of the option of a menu that shows these words. */
  private static String option(View view, String menu, String words) {
    List<String> shown = new ArrayList<>();
    for (JsonNode element : view.definition().findParents("action_id")) {
      for (JsonNode option : element.findValues("text")) {
        shown.add(option.toString());
      }
      if (!element.path("action_id").asText().equals(menu)) {
        continue;
      }
      for (JsonNode option : element.findParents("value")) {
        if (option.path("text").path("text").asText().contains(words)) {
          return option.path("value").asText();
        }
      }
    }
    throw new AssertionError("no option " + words + " among " + shown);
  }
}
