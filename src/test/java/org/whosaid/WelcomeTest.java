// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Delivery;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;

/** The bot is invited into a channel and says hello, in two lines, once. */
class WelcomeTest {
  private static final String HELLO =
      "Whosaid reads the links shared here and answers in the thread with who claimed what"
          + " (mode: auto).\n"
          + "Ask it with the reaction :speech_balloon: on a message, or change all this with"
          + " /whosaid settings.";

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
  void anInvitedBotSaysInTwoLinesWhatItDoes() {
    invite();

    assertThat(said()).containsExactly(HELLO);
  }

  @Test
  void itSaysSoOnceHoweverOftenItIsInvited() {
    invite();
    said();
    Delivery first = conversation.slack().deliveries().get(0);

    conversation.slack().deliverAgain(first.parcel());
    conversation.slack().workspace().remove(Workspace.BOT, Workspace.FOREIGN);
    invite();
    conversation.settle(3);

    assertThat(said()).hasSize(1);
  }

  @Test
  void anotherPersonsComingIsNoReasonToSayHello() {
    conversation.slack().workspace().invite(Workspace.ADMIN, Workspace.NEWSDESK);
    conversation.settle(1);

    assertThat(conversation.slack().saidIn(Workspace.NEWSDESK)).isEmpty();
  }

  @Test
  void aHelloThatSlackTookWithoutAnsweringIsNotSaidTwice() {
    conversation.slack().next("chat.postMessage", Misbehaviour.answerLost());

    invite();
    conversation.settle(1);

    assertThat(said()).hasSize(1);
  }

  private void invite() {
    conversation
        .slack()
        .workspace()
        .people()
        .invite(Workspace.RITA, Workspace.BOT, Workspace.FOREIGN);
  }

  private List<String> said() {
    await().until(() -> !conversation.slack().saidIn(Workspace.FOREIGN).isEmpty());
    return conversation.slack().saidIn(Workspace.FOREIGN);
  }
}
