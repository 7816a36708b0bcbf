// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.desk.ReadFor;
import org.whosaid.desk.ReadOnce;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Presence;
import org.whosaid.slack.Replies;
import org.whosaid.slack.SlackThread;
import org.whosaid.slack.StandingReplies;
import org.whosaid.slack.Whispers;

/** A fault of our own, which no page and no fake can bring about. */
class LastWordTest {
  private static final SharedLink LINK =
      new SharedLink(
          new ThreadAddress("T1", "C1", "1.1"),
          Sharer.NOBODY,
          "https://example.com/story",
          "https://example.com/story",
          false);

  private final SlackThread thread = mock(SlackThread.class);
  private final ReadOnce pages = mock(ReadOnce.class);
  private final ChannelSettingsBook channels = mock(ChannelSettingsBook.class);
  private final ReadSharedLink story =
      new ReadSharedLink(
          new ReadSharedLink.Stages(
              pages, mock(ClippingsDesk.class), new ReplyWriter(new ReplyBlocks())),
          new ReadSharedLink.Room(
              thread,
              mock(Replies.class),
              mock(StandingReplies.class),
              mock(Presence.class),
              mock(Whispers.class)),
          mock(AnsweredBefore.class),
          channels,
          Clock.systemUTC());

  @BeforeEach
  void everythingFails() {
    when(thread.settled(LINK)).thenReturn(Optional.empty());
    when(pages.read(LINK.address(), ReadFor.NOBODY))
        .thenThrow(new IllegalStateException("a fault of our own"));
    when(channels.of("T1", "C1")).thenReturn(ChannelSettings.usual(2, 12));
  }

  @Test
  void aLinkThatFailedUnexpectedlyEachTimeGetsOneHonestLineInTheEnd() {
    when(thread.reply(any(), any(), any())).thenReturn(JobOutcome.done("replied"));

    assertThat(story.read(LINK, new Attempt(10, true))).isEqualTo(JobOutcome.done("replied"));

    verify(thread)
        .reply(
            argThat(reply -> reply.kind() == PlannedReply.Kind.NOTICE),
            argThat(
                line ->
                    line.text()
                        .equals(
                            "Could not read example.com: something went wrong at Whosaid itself.")),
            eq(new Attempt(10, true)));
  }

  @Test
  void aFailureBehindThePostIsNoReasonForASecondWord() {
    when(thread.settled(LINK))
        .thenReturn(Optional.empty()) // at the beginning of the try
        .thenReturn(Optional.of(JobOutcome.done("found the reply")));

    assertThat(story.read(LINK, new Attempt(10, true)))
        .isEqualTo(JobOutcome.done("found the reply"));

    verify(thread, never()).reply(any(), any(), any());
  }

  @Test
  void beforeThatItIsTriedAgainAndNothingIsSaid() {
    assertThatThrownBy(() -> story.read(LINK, new Attempt(1, false)))
        .hasMessage("a fault of our own");
    verify(thread, never()).reply(any(), any(), any());
  }
}
