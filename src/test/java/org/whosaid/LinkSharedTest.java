// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;

/** Somebody shares a link; the thread has the answer. */
class LinkSharedTest {
  @TempDir private Path folder;
  private Conversation conversation;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void aLinkInAChannelIsAnsweredInItsThreadWithWhoClaimedWhat() {
    Message link = conversation.slack().post("worth a look: " + conversation.ferryStory());

    assertThat(conversation.reply(link))
        .startsWith("Who said what")
        .contains("Harbour Courier, 14 March 2026")
        .contains("harbour authority")
        .contains("There was no fog and there was no warning")
        .contains("at least nine people were treated in hospital")
        .contains("accused the operator of cutting the night watch")
        .contains("Check before reuse")
        .contains("Extracted from the article, not verified.");
    assertThat(conversation.slack().workspace().channel(Workspace.NEWSDESK)).hasSize(1);
  }

  @Test
  void aLinkInsideAThreadIsAnsweredInThatThread() {
    Message root = conversation.slack().post("the ferry again");
    conversation.slack().postInThread(root, "see " + conversation.ferryStory());

    assertThat(conversation.reply(root)).contains("harbour authority");
  }

  @Test
  void privateChannelsAndDirectMessagesAreAnsweredToo() {
    String story = conversation.ferryStory().toString();
    Message inGroup = conversation.slack().post(Workspace.INVESTIGATIONS, story);
    Message direct = conversation.slack().post(Workspace.DIRECT, story);

    assertThat(conversation.reply(inGroup)).contains("harbour authority");
    assertThat(conversation.reply(direct)).contains("harbour authority");
  }

  @Test
  void eventsAreAcknowledgedWithinATenthOfASecondWhileJobsRun() {
    String story = conversation.ferryStory().toString();
    for (int i = 0; i < 15; i++) {
      conversation.slack().post("number " + i + ": " + story);
    }
    conversation.settle(15);

    List<Delivery> deliveries = conversation.slack().deliveries();
    assertThat(deliveries).allMatch(Delivery::acknowledged);
    List<Duration> sorted = deliveries.stream().map(Delivery::took).sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).isLessThan(Duration.ofMillis(100)); // median
  }

  @Test
  void anEventThatSlackBringsThreeTimesIsOneJobAndOneReply() {
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(link);
    Delivery delivery = conversation.slack().deliveries().get(0);

    conversation.slack().deliverAgain(delivery.parcel());
    conversation.slack().deliverAgain(delivery.parcel());
    conversation.settle(3);

    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
    assertThat(conversation.web().requests("/ferry")).isEqualTo(1);
  }

  @Test
  void theSameLinkTwiceInAThreadIsAnsweredOnceHoweverItIsSpelled() {
    String story = conversation.ferryStory().toString();
    Message root = conversation.slack().post(story);
    conversation.reply(root);

    conversation.slack().postInThread(root, story + "?utm_source=newsletter#comments");
    conversation.settle(3);

    assertThat(conversation.slack().repliesTo(root)).hasSize(1);
    assertThat(conversation.web().requests("/ferry")).isEqualTo(1);
  }

  @Test
  void aShortLinkToAnArticleThatWasAnsweredAddsNothing() {
    String story = conversation.ferryStory().toString();
    String shortLink = conversation.web().redirect("/s", story).toString();
    Message root = conversation.slack().post(story);
    conversation.reply(root);

    conversation.slack().postInThread(root, shortLink);
    conversation.settle(3);

    assertThat(conversation.slack().repliesTo(root)).hasSize(1);
  }

  @Test
  void ofManyLinksThreeAreAnsweredAndTheRestIsNamedInOneLine() {
    Message root = conversation.slack().post("the whole folder: " + String.join(" ", folder(5)));
    List<String> replies = conversation.replies(root, 4);
    conversation.settle(1);

    assertThat(conversation.slack().repliesTo(root)).hasSize(4);
    assertThat(replies).filteredOn(reply -> reply.startsWith("Who said what")).hasSize(3);
    assertThat(replies)
        .filteredOn(reply -> reply.startsWith("Read the first 3 links. Not read: "))
        .singleElement()
        .asString()
        .contains("/ferry-4", "/ferry-5");
  }

  @Test
  void eachEditNamesTheLinksThatItBroughtInAndThatAreNotRead() {
    List<String> links = folder(8);
    Message root = conversation.slack().post(String.join(" ", links.subList(0, 4)));
    conversation.replies(root, 4);

    conversation.slack().workspace().edit(root, String.join(" ", links));

    assertThat(conversation.replies(root, 8))
        .filteredOn(reply -> reply.startsWith("Read the first 3 links. Not read: "))
        .extracting(reply -> reply.contains("/ferry-4"), reply -> reply.contains("/ferry-8"))
        .containsExactly(tuple(true, false), tuple(false, true));
  }

  @Test
  void aQuestionAboutManyLinksIsAnsweredOnceThoughTheLineAboutTheRestIsTriedAgain() {
    conversation.slack().next("chat.postMessage", Misbehaviour.status(503));

    Message root = conversation.slack().post("@whosaid " + String.join(" ", folder(4)));

    conversation.replies(root, 4);
    conversation.settle(1);
    assertThat(conversation.slack().calls("chat.postEphemeral")).isZero();
  }

  private List<String> folder(int stories) {
    return IntStream.rangeClosed(1, stories)
        .mapToObj(i -> conversation.web().page("/ferry-" + i, Conversation.ferry()).toString())
        .toList();
  }

  @Test
  void aLinkThatAnEditBringsInIsAnsweredAndAnUnfurledOneIsNot() {
    String story = conversation.ferryStory().toString();
    Message message = conversation.slack().post("link follows");
    conversation.slack().workspace().edit(message, "here it is: " + story);
    conversation.reply(message);

    conversation.slack().workspace().attachPreview(message, story, "Ferry ran aground");
    conversation.slack().workspace().edit(message, "here it is, at last: " + story);
    conversation.settle(5);

    assertThat(conversation.slack().repliesTo(message)).hasSize(1);
    assertThat(conversation.web().requests("/ferry")).isEqualTo(1);
  }

  @Test
  void botsAndCodeAndSlacksOwnLinksAreLeftAlone() {
    String story = conversation.ferryStory().toString();
    conversation.slack().workspace().post(Workspace.OTHER_BOT, Workspace.NEWSDESK, story);
    conversation.slack().post("`" + story + "` is not a link here");
    conversation.slack().post("https://newsroom.slack.com/archives/C1/p123 neither");
    conversation.settle(3);

    assertThat(conversation.web().requests()).isEmpty();
    assertThat(conversation.slack().calls("chat.postMessage")).isZero();
  }

  @Test
  void tooFewClaimsAreMetWithSilenceUnlessSomebodyAsks() {
    String page =
        "<html lang=en><title>Weather</title><article>"
            + "<p>The morning was grey and the harbour was quiet, with two trawlers at the quay and"
            + " gulls on the roof of the old fish market, where the paint has been coming off since"
            + " the winter before last and nobody has found the money to do it again.</p>"
            + "<p>The rain came at noon and stayed. The market closed early, and the last bus left"
            + " for the hills with three people in it and a dog that knows the way by now.</p>"
            + "</article></html>";
    String story = conversation.web().page("/weather", page).toString();
    Message quiet = conversation.slack().post(story);
    conversation.settle(1);
    assertThat(conversation.slack().repliesTo(quiet)).isEmpty();

    conversation.slack().postInThread(quiet, "@whosaid " + story);

    assertThat(conversation.reply(quiet)).contains("Who said what");
  }
}
