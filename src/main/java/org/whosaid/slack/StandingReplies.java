// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.Turns;

/** Replies that stand: found again, brought up to date, taken back. */
public final class StandingReplies {
  /** Longer than Slack and the database may take for one change. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final SlackMessages messages;
  private final Replies replies;
  private final Settling settling;
  private final Turns turns;

  public StandingReplies(SlackMessages messages, Replies replies, Settling settling, Turns turns) {
    this.messages = requireNonNull(messages, "messages");
    this.replies = requireNonNull(replies, "replies");
    this.settling = requireNonNull(settling, "settling");
    this.turns = requireNonNull(turns, "turns");
  }

  /** The reply that the channel already has to the article of {@code wanted}. */
  public Optional<StandingReply> digestOf(PlannedReply wanted) {
    return replies.digestOf(wanted.thread(), wanted.article(), wanted.link());
  }

  /** The reply that is the message {@code ts}. */
  public Optional<StandingReply> at(String team, String channel, String ts) {
    return replies.at(team, channel, ts);
  }

  /**
   * Does what reads a reply, or what stands behind it, and changes it by that: one at a time, on
   * however many machines.
   *
   * @param ts the message that it is
   * @param later what is said of it while somebody else is at it
   */
  public <T> T alone(
      String team, String channel, String ts, Supplier<T> change, Function<JobOutcome, T> later) {
    String name = String.join(" ", "reply", team, channel, ts);
    Optional<Turns.Turn> turn = turns.take(name, LONGEST);
    if (turn.isEmpty()) {
      Instant again = settling.now().plus(pause(turns.left(name)));
      return later.apply(JobOutcome.notYet("somebody else is changing the reply", again));
    }
    try {
      return change.get();
    } finally {
      turn.get().end(Duration.ZERO);
    }
  }

  /** A change that has taken long will take as long again: who looks in too often is in its way. */
  private static Duration pause(Duration left) {
    Duration sinceItBegan = left.isZero() ? Duration.ZERO : LONGEST.minus(left);
    if (sinceItBegan.compareTo(SOON) < 0) {
      return SOON;
    }
    return sinceItBegan.compareTo(LATER) < 0 ? sinceItBegan : LATER;
  }

  /**
   * Puts other words into a reply.
   *
   * @return why it could not be done; empty if it was. A reply that somebody deleted is forgotten,
   *     so that the next try posts a new one
   */
  public Optional<JobOutcome> rewrite(StandingReply standing, ReplyMessage message) {
    try {
      messages.update(standing.reply().thread(), standing.ts(), standing.nonce(), message);
      return Optional.empty();
    } catch (SlackCallFailed e) {
      return Optional.of(missed(standing, e));
    }
  }

  /** The same, because the article changed; the update is remembered. */
  public Optional<JobOutcome> rewrite(
      StandingReply standing, ReplyMessage message, ReplyNotes.Update update) {
    Optional<JobOutcome> failed = rewrite(standing, message);
    if (failed.isEmpty()) {
      replies.updated(standing, update);
    }
    return failed;
  }

  /** Where the reply stands, for people. */
  public String permalink(StandingReply standing) throws SlackCallFailed {
    return messages.permalink(standing.reply().thread(), standing.ts());
  }

  /** What becomes of a job that could not have what it wanted of a reply. */
  public JobOutcome missed(StandingReply standing, SlackCallFailed e) {
    if (e.is("message_not_found")) {
      replies.gone(standing.reply(), standing.nonce());
      return JobOutcome.tryAgain("the reply that stood there is gone: " + e.getMessage());
    }
    return e.asOutcome();
  }

  /**
   * Deletes every message of a reply that nobody wants any more, and forgets the reply.
   *
   * @return why that is not done yet: a message may still come; empty if it is done
   */
  public Optional<JobOutcome> takeBack(BookedReply unwanted) throws SlackCallFailed {
    PlannedReply reply = unwanted.reply();
    Instant now = settling.now();
    List<String> messagesOfIt = new ArrayList<>(unwanted.ts().stream().toList());
    if (unwanted.posting().isPresent()) {
      messagesOfIt.addAll(messages.find(reply.thread(), unwanted.nonce()));
    }
    for (String ts : Set.copyOf(messagesOfIt)) {
      messages.delete(reply.thread(), ts);
    }
    if (!messagesOfIt.isEmpty()) {
      replies.gone(reply, unwanted.nonce());
      return Optional.empty();
    }
    Optional<Instant> until =
        unwanted.posting().flatMap(at -> Settling.until(at, settling.time(), now));
    if (until.isPresent()) {
      return Optional.of(JobOutcome.notYet("a reply to it may still be coming", until.get()));
    }
    return replies.release(unwanted)
        ? Optional.empty()
        : Optional.of(JobOutcome.tryAgain("a reply to it is just being posted"));
  }

  /** Deletes a reply that stands, and forgets it. */
  public void delete(StandingReply standing) throws SlackCallFailed {
    messages.delete(standing.reply().thread(), standing.ts());
    replies.gone(standing.reply(), standing.nonce());
  }
}
