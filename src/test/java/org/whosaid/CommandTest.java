// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.blockkit.Buttons;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Interactions;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;

/** {@code /whosaid LINK}: one person asks and is answered alone. */
class CommandTest {
  @TempDir private Path folder;
  private Conversation conversation;
  private Asked rita;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    rita = Asked.byRita(conversation);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void aLinkIsAnsweredToThePersonAlone() {
    rita.types(conversation.ferryStory().toString());

    assertThat(rita.reads(1)).singleElement().asString().startsWith("Who said what");
    conversation.settle(1);
    assertThat(conversation.postedIn(Workspace.NEWSDESK)).isEmpty();
    assertThat(rita.reads()).hasSize(1);
  }

  @Test
  void nothingIsSaidWhileTheArticleIsRead() {
    Delivery delivery = rita.types(conversation.ferryStory().toString());

    assertThat(delivery.answer()).isEmpty();
  }

  @Test
  void itWorksWhereTheBotIsNoMember() {
    Asked elsewhere = rita.in(Workspace.FOREIGN);

    elsewhere.types(conversation.ferryStory().toString());

    assertThat(elsewhere.reads(1).get(0)).startsWith("Who said what");
  }

  @Test
  void theButtonsOfAPrivateAnswerOpenTheirWindows() {
    rita.types(conversation.ferryStory().toString());
    rita.reads(1);

    rita.presses(Buttons.ALL_CLAIMS);

    await().until(() -> conversation.slack().window().isPresent());
    assertThat(conversation.slack().window().orElseThrow().toString())
        .contains("harbour authority");
  }

  @Test
  void whatIsPostedInTheChannelStandsThereOnceAndSaysWhoAsked() {
    rita.types(conversation.ferryStory().toString());
    rita.reads(1);

    rita.presses(Buttons.POST_IN_CHANNEL);
    await().until(() -> conversation.postedIn(Workspace.NEWSDESK).size() == 1);
    rita.presses(Buttons.POST_IN_CHANNEL);

    assertThat(rita.reads(2).get(1))
        .startsWith("This article stands in this channel already: https://");
    assertThat(conversation.postedIn(Workspace.NEWSDESK))
        .singleElement()
        .asString()
        .startsWith("Who said what")
        .contains("Asked for by rita.");
  }

  @Test
  void whereTheBotIsNoMemberThePersonIsToldHowToInviteIt() {
    Asked elsewhere = rita.in(Workspace.FOREIGN);
    elsewhere.types(conversation.ferryStory().toString());
    elsewhere.reads(1);

    elsewhere.presses(Buttons.POST_IN_CHANNEL);

    assertThat(elsewhere.reads(2).get(1))
        .isEqualTo(
            "Whosaid is not in this channel, so it cannot post here. Type /invite @Whosaid and try"
                + " again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_archived", "restricted_action", "no_permission"})
  void whateverSlackRefusesThePersonReadsACalmSentence(String error) {
    rita.types(conversation.ferryStory().toString());
    rita.reads(1);
    conversation.slack().next("chat.postMessage", Misbehaviour.error(error));

    rita.presses(Buttons.POST_IN_CHANNEL);

    assertThat(rita.reads(2).get(1))
        .isIn(
            "This channel is archived, so nothing can be posted here.",
            "Only some people may post in this channel, and Whosaid is not one of them.",
            "Slack did not let Whosaid do that. The cause stands in Whosaid's log.");
  }

  @Test
  void aPageReadBeforeIsAnsweredWithinASecond() {
    String story = conversation.ferryStory().toString();
    conversation.reply(conversation.slack().post(story));
    Asked elsewhere = rita.in(Workspace.FOREIGN);
    conversation.web().slowPage("/ferry", Conversation.ferry(), Duration.ofSeconds(2));

    long before = System.nanoTime();
    elsewhere.types(story);
    elsewhere.reads(1);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    assertThat(elsewhere.reads().get(0)).startsWith("Who said what").doesNotContain(" ago.");
  }

  /** What a person waits for a page that is kept: the command's way in, one job, one answer. */
  @Test
  void twentyAnswersInARowEachComeWithinASecond() {
    String story = conversation.ferryStory().toString();
    conversation.reply(conversation.slack().post(story));
    Asked elsewhere = rita.in(Workspace.FOREIGN);
    List<Duration> waits = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      int seen = i;
      long before = System.nanoTime();
      elsewhere.types(story);
      await()
          .pollInterval(Duration.ofMillis(2))
          .pollDelay(Duration.ZERO)
          .until(() -> elsewhere.sees().size() >= seen);
      waits.add(Duration.ofNanos(System.nanoTime() - before));
      conversation.settle(1);
    }

    Collections.sort(waits);
    assertThat(waits.get(10)).isLessThan(Duration.ofSeconds(1));
    assertThat(waits.get(19)).isLessThan(Duration.ofSeconds(3)); // a busy machine
  }

  @Test
  void aPrivateAnswerIsAsLongAsTheChannelsReplies() {
    String story = conversation.ferryStory().toString();
    rita.types("settings");
    Interactions people = conversation.slack().interactions();
    await().until(() -> people.view(Workspace.RITA).isPresent());
    people
        .submit(Workspace.RITA, people.form(Workspace.RITA).enter("settings.max-lines", "4"))
        .join();
    rita.types(story);
    Asked elsewhere = rita.in(Workspace.FOREIGN);
    elsewhere.types(story);

    long here = rita.reads(1).get(0).lines().count();
    long there = elsewhere.reads(1).get(0).lines().count();

    assertThat(here).isLessThan(there);
  }

  @Test
  void aPageThatChangedSinceIsAnsweredAnew() {
    String story = conversation.ferryStory().toString();
    conversation.reply(conversation.slack().post(story));
    conversation
        .web()
        .page(
            "/ferry",
            Conversation.ferry()
                .replace(
                    "<p>The inquiry continues",
                    "<p>\"Nobody told us anything,\" said Oda Renn, a passenger.</p>"
                        + "<p>The inquiry continues"));

    rita.types(story);

    assertThat(rita.reads(2).get(1))
        .contains("The page has changed since. This is how it reads now.");
  }

  @Test
  void aPageThatDidNotChangeIsAnsweredOnce() {
    String story = conversation.ferryStory().toString();
    conversation.reply(conversation.slack().post(story));

    rita.types(story);
    rita.reads(1);
    conversation.settle(2);

    assertThat(rita.reads()).hasSize(1);
    assertThat(conversation.web().requests("/ferry")).isEqualTo(2);
  }

  @Test
  void aPageThatCannotBeReadIsSaidInOneLine() {
    rita.types(conversation.web().status("/gone", 404).toString());

    assertThat(rita.reads(1).get(0)).startsWith("Could not read ").endsWith(".");
  }

  @Test
  void theFirstThreeOfSeveralLinksAreRead() {
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      links.append(' ').append(conversation.web().page("/ferry" + i, Conversation.ferry()));
    }

    rita.types(links.toString());

    assertThat(rita.reads(4)).hasSize(4);
    assertThat(rita.reads().get(0))
        .startsWith("Read the first 3 links. Not read: ")
        .contains("/ferry4")
        .contains("/ferry5")
        .doesNotContain("/ferry3");
  }

  @Test
  void fiftyLinksAreCalmlyLeft() {
    StringBuilder links = new StringBuilder(conversation.ferryStory().toString());
    for (int i = 0; i < 49; i++) {
      links.append(" https://example.com/").append(i);
    }

    Delivery delivery = rita.types(links.toString());

    assertThat(delivery.answer()).contains("and 42 more");
  }

  @Test
  void aLinkOfThreeThousandCharactersIsRefusedCalmly() {
    rita.types("https://example.com/" + "a".repeat(3_000));

    assertThat(rita.reads())
        .containsExactly("That link is too long. Whosaid reads links of up to 2000 characters.");
  }
}
