// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;

/** Slack refuses, stumbles or falls silent: the thread has one reply all the same, or none. */
class SlackInTroubleTest {
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

  static Stream<Misbehaviour> whatPasses() {
    return Stream.of(
        Misbehaviour.rateLimited(1),
        Misbehaviour.status(500),
        Misbehaviour.status(503),
        Misbehaviour.error("internal_error"),
        Misbehaviour.noAnswer(),
        Misbehaviour.answerLost());
  }

  @ParameterizedTest
  @MethodSource("whatPasses")
  void whatPassesIsOutwaitedAndTheReplyStandsOnce(Misbehaviour trouble) {
    conversation.slack().next("chat.postMessage", trouble);

    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.settle(2);

    assertThat(conversation.reply(link)).startsWith("Who said what");
    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
  }

  @Test
  void aMessageThatSlackTakesInAfterTheNextTryIsNotPostedTwice() {
    conversation.slack().next("chat.postMessage", Misbehaviour.doneLate(Duration.ofMillis(400)));

    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void waitingForALateMessageOutlastsAnyNumberOfRestarts() {
    conversation.slack().next("chat.postMessage", Misbehaviour.doneLate(Duration.ofMillis(600)));
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    await().until(() -> conversation.slack().calls("chat.postMessage") == 1);

    conversation.restart();
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void aReplyWhoseAnswerWasLostIsFoundInTheThreadAndNotPostedAgain() {
    conversation.slack().next("chat.postMessage", Misbehaviour.answerLost());

    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
    assertThat(conversation.slack().calls("conversations.replies")).isEqualTo(1);
  }

  @Test
  void aReplyWhoseAnswerWasLostIsFoundAfterARestartToo() {
    conversation.slack().next("chat.postMessage", Misbehaviour.answerLost());
    conversation.slack().next("conversations.replies", Misbehaviour.status(500));
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.replies(link, 1);

    conversation.restart();
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(link)).hasSize(1);
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void whatSlackForbidsIsGivenUpWithoutAnotherTry() {
    conversation.slack().next("chat.postMessage", Misbehaviour.error("is_archived"));

    Message link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.settle(1);

    assertThat(conversation.slack().repliesTo(link)).isEmpty();
    assertThat(conversation.slack().calls("chat.postMessage")).isEqualTo(1);
  }
}
