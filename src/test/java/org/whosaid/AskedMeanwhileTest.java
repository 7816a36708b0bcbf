// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Message;
import org.whosaid.practice.Misbehaviour;

/** Somebody asks how a page is now while something else is under way with its reply. */
class AskedMeanwhileTest {
  private static final int TRIES = 5;

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
  void aReplyOfAJobThatWasGivenUpIsBroughtUpToDateByWhoFindsIt() {
    conversation.slack().next("chat.postMessage", Misbehaviour.answerLost());
    for (int look = 1; look < TRIES; look++) {
      conversation.slack().next("conversations.replies", Misbehaviour.status(500));
    }
    Message link = conversation.slack().post(conversation.ferryStory().toString());
    await().until(() -> conversation.slack().calls("conversations.replies") == TRIES - 1);
    conversation.settle(1);
    changeThePage();

    conversation.slack().postInThread(link, "@whosaid and now?");

    await().until(() -> conversation.reply(link).contains("eleven people"));
  }

  private void changeThePage() {
    String changed = Conversation.ferry().replace("at least nine people", "eleven people");
    conversation.web().page("/ferry", changed);
  }
}
