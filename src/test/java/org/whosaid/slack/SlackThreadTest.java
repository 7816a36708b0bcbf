// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;
import org.whosaid.testing.FakeSlack;

/**
 * A reply whose book fails between Slack's acceptance and its confirmation: a moment that no real
 * database can be made to fail in, so the book is a mock.
 */
class SlackThreadTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
  private static final String NONCE = "nonce-1";
  private static final Attempt FIRST = new Attempt(1, false);
  private static final ReplyMessage LINE = new ReplyBlocks().notice("One line.");

  private final Replies book = mock(Replies.class);
  private FakeSlack slack;
  private SlackSdk sdk;
  private SlackMessages messages;
  private Message root;
  private SharedLink link;
  private PlannedReply reply;
  private SlackThread thread;

  @BeforeEach
  void start() {
    slack = FakeSlack.start();
    sdk = new SlackSdk(slack.apiUrl());
    BotIdentity bot = new BotIdentity(Workspace.TEAM, "Newsroom", "UBOT", "B1", Optional.empty());
    messages =
        new SlackMessages(new OneWorkspace(new SlackWorkspace(bot, sdk.with(slack.botToken()))));
    root = slack.post("https://example.com/a");
    ThreadAddress where = new ThreadAddress(Workspace.TEAM, root.channel(), root.ts());
    Sharer by = new Sharer("URITA", root.ts());
    link = new SharedLink(where, by, "https://example.com/a", "example.com/a", false);
    reply =
        new PlannedReply(
            PlannedReply.Kind.NOTICE, where, by, "example.com/a", "example.com/a", link.id());
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    thread = new SlackThread(messages, book, new Settling(Duration.ofSeconds(90), clock));
  }

  @AfterEach
  void stop() {
    sdk.close();
    slack.close();
  }

  @Test
  void aReplyThatCouldNotBeConfirmedIsFoundByItsNonceAndNotPostedAgain() {
    bookSays(Optional.empty());
    doThrow(new IllegalStateException("the disk is full"))
        .doReturn(true)
        .when(book)
        .standsAt(any(), anyString());

    assertThatIllegalStateException().isThrownBy(() -> thread.reply(reply, LINE, FIRST));
    when(book.leftOpen(link)).thenReturn(List.of(booked(Optional.of(NOW))));
    Optional<JobOutcome> second = thread.settled(link);

    assertThat(second).get().isInstanceOf(JobOutcome.Done.class);
    assertThat(slack.repliesTo(root)).hasSize(1);
    assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void anotherJobsReplyIsWaitedForWhileThatJobIsInTheQueue() {
    when(book.plan(any()))
        .thenReturn(new ReplyEntry.Open(booked(Optional.empty()), "job-1", false));

    assertThat(thread.reply(reply, LINE, FIRST)).isInstanceOf(JobOutcome.TryAgain.class);
    assertThat(slack.repliesTo(root)).isEmpty();
  }

  /** Otherwise the windows behind another job's message would show what it doesn't say. */
  @Test
  void nothingIsPutBehindAMessageThatIsNotPosted() {
    List<String> filed = new ArrayList<>();
    when(book.plan(any()))
        .thenReturn(new ReplyEntry.Open(booked(Optional.empty()), "job-1", false));
    thread.reply(reply, LINE, FIRST, () -> filed.add("for another job's"));

    bookSays(Optional.of(NOW.minusSeconds(89)));
    thread.reply(reply, LINE, FIRST, () -> filed.add("for what may be coming"));

    bookSays(Optional.empty());
    when(book.mayPost(any(), any())).thenReturn(Replies.Leave.SOMEBODY_ELSES);
    thread.reply(reply, LINE, FIRST, () -> filed.add("for another machine's"));

    bookSays(Optional.empty());
    when(book.standsAt(any(), anyString())).thenReturn(true);
    thread.reply(reply, LINE, FIRST, () -> filed.add("posts: " + slack.calls("chat.postMessage")));

    assertThat(filed).containsExactly("posts: 0");
  }

  @Test
  void whereNothingCanBePutBehindAMessageItIsNotPostedAndNobodyWaitsForIt() {
    bookSays(Optional.empty());

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                thread.reply(
                    reply,
                    LINE,
                    FIRST,
                    () -> {
                      throw new IllegalStateException("the disk is full");
                    }));

    verify(book).notPosted(booked(Optional.empty()), NOW);
    assertThat(slack.calls("chat.postMessage")).isZero();
  }

  @Test
  void whatMayStillBeComingIsWaitedForAndIsNoTry() {
    bookSays(Optional.of(NOW.minusSeconds(89)));

    assertThat(thread.reply(reply, LINE, FIRST))
        .isInstanceOfSatisfying(
            JobOutcome.NotYet.class, later -> assertThat(later.at()).isEqualTo(NOW.plusSeconds(1)));
    assertThat(slack.calls("chat.postMessage")).isZero();
  }

  @Test
  void whatIsNotComingAnyMoreIsPostedAgain() {
    bookSays(Optional.of(NOW.minusSeconds(90)));
    when(book.standsAt(any(), anyString())).thenReturn(true);

    assertThat(thread.reply(reply, LINE, FIRST)).isInstanceOf(JobOutcome.Done.class);
    assertThat(slack.repliesTo(root)).hasSize(1);
  }

  @Test
  void aMessageThatCameAllTheSameGoes() throws Exception {
    String late = messages.post(reply.thread(), NONCE, LINE);
    slack.next("conversations.replies", Misbehaviour.error("internal_error"));
    bookSays(Optional.of(NOW.minusSeconds(90)));
    when(book.standsAt(any(), anyString())).thenReturn(true);
    assertThat(thread.reply(reply, LINE, FIRST)).isInstanceOf(JobOutcome.TryAgain.class);

    String second = messages.post(reply.thread(), NONCE, LINE);
    BookedReply standing =
        new BookedReply(reply, NONCE, Optional.of(NOW.minusSeconds(90)), Optional.of(second));
    when(book.leftOpen(link)).thenReturn(List.of(standing));

    assertThat(thread.settled(link)).get().isInstanceOf(JobOutcome.Done.class);
    assertThat(slack.messagesTo(root)).extracting(Message::ts).containsExactly(second);
    assertThat(second).isNotEqualTo(late);
    verify(book).tidied(standing);
  }

  @Test
  void aMachineThatWasHeldUpTakesItsOwnMessageBack() throws Exception {
    String first = messages.post(reply.thread(), NONCE, LINE);
    bookSays(Optional.empty());
    when(book.standsAt(any(), anyString())).thenReturn(false);

    assertThat(thread.reply(reply, LINE, FIRST)).isInstanceOf(JobOutcome.Done.class);

    assertThat(slack.messagesTo(root)).extracting(Message::ts).containsExactly(first);
  }

  @Test
  void whoeverIsNotGivenLeaveDoesNotPost() {
    bookSays(Optional.empty());
    when(book.mayPost(any(), any())).thenReturn(Replies.Leave.SOMEBODY_ELSES);
    assertThat(thread.reply(reply, LINE, FIRST)).isInstanceOf(JobOutcome.TryAgain.class);

    when(book.mayPost(any(), any())).thenReturn(Replies.Leave.NO_LONGER_WANTED);
    assertThat(thread.reply(reply, LINE, FIRST)).isInstanceOf(JobOutcome.Done.class);

    assertThat(slack.repliesTo(root)).isEmpty();
  }

  @Test
  void aPostingInTheFutureOfAClockThatWasPutBackEnds() {
    bookSays(Optional.of(NOW.plusSeconds(100_000)));

    assertThat(thread.reply(reply, LINE, FIRST))
        .isInstanceOfSatisfying(
            JobOutcome.NotYet.class,
            later -> assertThat(later.at()).isEqualTo(NOW.plusSeconds(90)));
    verify(book).mayPost(booked(Optional.of(NOW.plusSeconds(100_000))), NOW);
  }

  private void bookSays(Optional<Instant> posting) {
    when(book.plan(any())).thenReturn(new ReplyEntry.Open(booked(posting), reply.job(), false));
    when(book.mayPost(any(), any())).thenReturn(Replies.Leave.GIVEN);
  }

  private BookedReply booked(Optional<Instant> posting) {
    return new BookedReply(reply, NONCE, posting, Optional.empty());
  }
}
