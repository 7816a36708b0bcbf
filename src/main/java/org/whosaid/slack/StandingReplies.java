// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.JobOutcome;

/** Replies that stand: found again, brought up to date, taken back. */
public final class StandingReplies {
  private static final Logger log = LoggerFactory.getLogger(StandingReplies.class);

  private final SlackMessages messages;
  private final Replies replies;

  public StandingReplies(SlackMessages messages, Replies replies) {
    this.messages = requireNonNull(messages, "messages");
    this.replies = requireNonNull(replies, "replies");
  }

  /** The reply that the channel already has to the article of {@code wanted}. */
  public Optional<StandingReply> digestOf(PlannedReply wanted) {
    return replies.digestOf(wanted.thread().team(), wanted.thread().channel(), wanted.article());
  }

  /** The reply that is the message {@code ts}. */
  public Optional<StandingReply> at(String team, String channel, String ts) {
    return replies.at(team, channel, ts);
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
      replies.updated(standing.reply(), update);
    }
    return failed;
  }

  /** Where the reply stands, for people. */
  public String permalink(StandingReply standing) throws SlackCallFailed {
    return messages.permalink(standing.reply().thread(), standing.ts());
  }

  /** What becomes of a job that could not have what it wanted of a reply. */
  public JobOutcome missed(StandingReply standing, SlackCallFailed e) {
    if (e.is("message_not_found", "cant_update_message")) {
      replies.gone(standing.reply());
      return JobOutcome.tryAgain("the reply that stood there is gone: " + e.getMessage());
    }
    return e.asOutcome();
  }

  /**
   * Deletes an unwanted reply's message and forgets the reply.
   *
   * @return false if it is not known yet whether there is a message: its job is still at it
   */
  public boolean takeBack(Unwanted unwanted) throws SlackCallFailed {
    PlannedReply reply = unwanted.reply();
    Optional<String> ts = unwanted.ts();
    if (ts.isEmpty()) {
      ts = messages.find(reply.thread(), unwanted.nonce());
    }
    if (ts.isEmpty()) {
      return false;
    }
    delete(reply, ts.get());
    return true;
  }

  /** Deletes a reply that stands, and forgets it. */
  public void delete(StandingReply standing) throws SlackCallFailed {
    delete(standing.reply(), standing.ts());
  }

  private void delete(PlannedReply reply, String ts) throws SlackCallFailed {
    try {
      messages.delete(reply.thread(), ts);
    } catch (SlackCallFailed e) {
      if (!e.is("message_not_found", "channel_not_found", "is_archived")) {
        throw e;
      }
      log.info("{}: nothing to delete: {}", reply.thread(), e.getMessage());
    }
    replies.gone(reply);
  }
}
