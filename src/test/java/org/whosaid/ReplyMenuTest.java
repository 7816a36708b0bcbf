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
import org.whosaid.blockkit.ReplyMenu;
import org.whosaid.practice.Channel;
import org.whosaid.practice.Message;
import org.whosaid.practice.Parcel;
import org.whosaid.practice.User;
import org.whosaid.practice.Workspace;

/** The menu under a reply: a copy, an outlet muted, the reply gone. */
class ReplyMenuTest {
  @TempDir private Path folder;
  private Conversation conversation;
  private Workspace workspace;
  private Message link;
  private Message reply;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    workspace = conversation.slack().workspace();
    link = conversation.slack().post(conversation.ferryStory().toString());
    conversation.reply(link);
    reply = conversation.slack().messagesTo(link).get(0);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void whoAskedForAReplyMayDeleteIt() {
    choose(Workspace.RITA, ReplyMenu.DELETE);

    await().until(() -> conversation.slack().repliesTo(link).isEmpty());
  }

  @Test
  void theWorkspacesAdminsMayDeleteAReply() {
    choose(Workspace.ADMIN, ReplyMenu.DELETE);

    await().until(() -> conversation.slack().repliesTo(link).isEmpty());
  }

  @Test
  void whoMayNotDeleteAReplyIsToldWhoMay() {
    Message edwins =
        workspace.post(Workspace.EDITOR, Workspace.INVESTIGATIONS, conversation.ferryStory() + "");
    conversation.reply(edwins);
    Message his = conversation.slack().messagesTo(edwins).get(0);

    conversation
        .slack()
        .interactions()
        .choose(Workspace.RITA, his, ReplyMenu.ACTION, "delete")
        .join();

    await().until(() -> !told(Workspace.RITA, Workspace.INVESTIGATIONS).isEmpty());
    assertThat(told(Workspace.RITA, Workspace.INVESTIGATIONS).get(0))
        .contains("Only whoever asked for this reply");
    assertThat(conversation.slack().repliesTo(edwins)).hasSize(1);
  }

  @Test
  void aCopyStandsInTheChannelOnceHoweverOftenItIsChosen() {
    choose(Workspace.RITA, ReplyMenu.COPY);
    choose(Workspace.EDITOR, ReplyMenu.COPY);

    await().until(() -> workspace.channel(Workspace.NEWSDESK).size() == 2);
    conversation.settle(0);
    List<Message> channel = workspace.channel(Workspace.NEWSDESK);
    assertThat(channel).hasSize(2);
    assertThat(channel.get(1).toString()).contains("Who said what");
  }

  @Test
  void anOutletThatIsMutedIsLeftAloneAndTheChannelIsTold() {
    choose(Workspace.RITA, ReplyMenu.MUTE);
    await().until(() -> workspace.channel(Workspace.NEWSDESK).size() == 2);
    assertThat(workspace.channel(Workspace.NEWSDESK).get(1).toString())
        .contains("Rita Reporter changed Whosaid here: ")
        .contains("127.0.0.1");

    String other = conversation.web().page("/other", Conversation.ferry()).toString();
    Message next = conversation.slack().post(other);
    conversation.settle(3);

    assertThat(conversation.slack().repliesTo(next)).isEmpty();
  }

  @Test
  void aChoiceUnderAReplyThatIsGoneIsAnsweredCalmly() {
    Parcel chosen =
        conversation
            .slack()
            .interactions()
            .choose(Workspace.RITA, reply, ReplyMenu.ACTION, ReplyMenu.DELETE)
            .join()
            .parcel();
    await().until(() -> conversation.slack().repliesTo(link).isEmpty());

    conversation.slack().deliverAgain(chosen);

    await().until(() -> !told(Workspace.RITA, Workspace.NEWSDESK).isEmpty());
    assertThat(told(Workspace.RITA, Workspace.NEWSDESK).get(0))
        .contains("This reply is no longer there.");
  }

  private void choose(User by, String choice) {
    conversation.slack().interactions().choose(by, reply, ReplyMenu.ACTION, choice).join();
  }

  private List<String> told(User user, Channel in) {
    return workspace.seenOnlyBy(user, in).stream().map(Message::toString).toList();
  }
}
