// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;
import org.whosaid.testing.FakeSlack;

/**
 * A reply whose book fails between Slack's acceptance and its confirmation: a moment that no real
 * database can be made to fail in, so the book is a mock.
 */
class SlackThreadTest {
  private static final Attempt FIRST = new Attempt(1, false);
  private static final ReplyMessage LINE = new ReplyBlocks().notice("One line.");

  private final Replies book = mock(Replies.class);
  private FakeSlack slack;
  private SlackSdk sdk;
  private SlackMessages messages;
  private Message root;
  private SharedLink link;
  private PlannedReply reply;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    sdk = new SlackSdk(slack.apiUrl());
    BotIdentity bot = new BotIdentity(Workspace.TEAM, "Newsroom", "UBOT", "B1", Optional.empty());
    messages =
        new SlackMessages(new OneWorkspace(new SlackWorkspace(bot, sdk.with(slack.botToken()))));
    root = slack.post("https://example.com/a");
    ThreadAddress thread = new ThreadAddress(Workspace.TEAM, root.channel(), root.ts());
    Sharer by = new Sharer("URITA", root.ts());
    link = new SharedLink(thread, by, "https://example.com/a", "example.com/a", false);
    reply =
        new PlannedReply(
            PlannedReply.Kind.NOTICE, thread, by, "example.com/a", "example.com/a", link.id());
  }

  @AfterEach
  void stop() {
    sdk.close();
    slack.close();
  }

  @Test
  void aReplyThatCouldNotBeConfirmedIsFoundByItsNonceAndNotPostedAgain() {
    SlackThread thread = new SlackThread(messages, book);
    when(book.plan(any())).thenReturn(new ReplyEntry.Fresh("nonce-1"));
    doThrow(new IllegalStateException("the disk is full"))
        .doNothing()
        .when(book)
        .standsAt(any(), anyString());

    assertThatIllegalStateException().isThrownBy(() -> thread.reply(reply, LINE, FIRST));
    when(book.leftover(link)).thenReturn(Optional.of(new Leftover(reply, "nonce-1")));
    Optional<JobOutcome> second = thread.settled(link);

    assertThat(second).get().isInstanceOf(JobOutcome.Done.class);
    assertThat(slack.repliesTo(root)).hasSize(1);
    assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void anotherJobsReplyIsWaitedForWhileThatJobIsInTheQueue() {
    SlackThread thread = new SlackThread(messages, book);
    when(book.plan(any())).thenReturn(new ReplyEntry.Unconfirmed("nonce-1", "job-1", false));

    assertThat(thread.reply(reply, LINE, FIRST)).isInstanceOf(JobOutcome.TryAgain.class);
    assertThat(slack.repliesTo(root)).isEmpty();
  }
}
