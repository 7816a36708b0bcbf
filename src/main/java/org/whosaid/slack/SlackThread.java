// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;

/**
 * Replies in threads, each exactly once: written into the book of replies, posted with its nonce,
 * confirmed. Whatever happens in between, the next try finds the message by its nonce and adopts
 * it. Where the app may not read messages it cannot look: each reply is posted at most once then,
 * and after trouble of which nobody knows the end, not again until somebody asks.
 */
public final class SlackThread {
  private static final Logger log = LoggerFactory.getLogger(SlackThread.class);

  private final SlackMessages messages;
  private final Replies replies;

  public SlackThread(SlackMessages messages, Replies replies) {
    this.messages = requireNonNull(messages, "messages");
    this.replies = requireNonNull(replies, "replies");
  }

  /**
   * What is to be said of a link that needs no (further) answer; empty if it needs one. A reply
   * that an earlier try left unconfirmed is looked for in the thread first.
   */
  public Optional<JobOutcome> settled(SharedLink link) {
    if (replies.settled(link)) {
      return Optional.of(JobOutcome.done("answered already"));
    }
    Optional<Leftover> leftover = replies.leftover(link);
    if (leftover.isEmpty()) {
      return Optional.empty();
    }
    try {
      return adopt(leftover.get());
    } catch (SlackCallFailed e) {
      return Optional.of(failed(leftover.get().reply(), e));
    }
  }

  /** Nothing is posted, now or when the link comes again, unless somebody asks. */
  public void staySilent(PlannedReply reply) {
    replies.staySilent(reply);
  }

  /** Posts {@code message} as the reply, unless it stands already. */
  public JobOutcome reply(PlannedReply reply, ReplyMessage message, Attempt attempt) {
    try {
      return attempt(reply, message, attempt);
    } catch (SlackCallFailed e) {
      return failed(reply, e);
    }
  }

  /** The same, for who tells a person why Slack refused. */
  public JobOutcome attempt(PlannedReply reply, ReplyMessage message, Attempt attempt)
      throws SlackCallFailed {
    ReplyEntry entry = replies.plan(reply);
    if (entry instanceof ReplyEntry.Standing standing) {
      return JobOutcome.done("the reply stands already, at " + standing.ts());
    }
    return entry instanceof ReplyEntry.Unconfirmed unconfirmed
        ? finish(reply, unconfirmed, message, attempt)
        : post(reply, ((ReplyEntry.Fresh) entry).nonce(), message);
  }

  /** Somebody got as far as the book: another job that may still be at it, or this one, earlier. */
  private JobOutcome finish(
      PlannedReply reply, ReplyEntry.Unconfirmed entry, ReplyMessage message, Attempt attempt)
      throws SlackCallFailed {
    boolean ours = entry.job().equals(reply.job());
    if (!ours && !entry.abandoned() && !attempt.last()) {
      return JobOutcome.tryAgain("another job is posting this reply: " + entry.job());
    }
    if (!ours) {
      replies.takeOver(reply);
    }
    Optional<JobOutcome> adopted = adopt(new Leftover(reply, entry.nonce()));
    return adopted.isPresent() ? adopted.get() : attempt(reply, message, attempt);
  }

  /** Confirms a reply that stands in the thread; releases one that was never posted. */
  private Optional<JobOutcome> adopt(Leftover leftover) throws SlackCallFailed {
    Optional<String> posted = find(leftover);
    if (posted.isEmpty()) {
      replies.release(leftover.reply());
      return Optional.empty();
    }
    replies.standsAt(leftover.reply(), posted.get());
    return Optional.of(
        JobOutcome.done("found the reply that was posted earlier, at " + posted.get()));
  }

  private Optional<String> find(Leftover leftover) throws SlackCallFailed {
    try {
      return messages.find(leftover.reply().thread(), leftover.nonce());
    } catch (SlackCallFailed e) {
      if (e.lacksScope() && !messages.mayLook(leftover.reply().thread())) {
        log.warn(
            "{}: a reply may stand already, and the app may not look; it is posted again when"
                + " somebody asks",
            leftover.reply().thread());
        replies.release(leftover.reply());
      }
      throw e;
    }
  }

  private static JobOutcome failed(PlannedReply reply, SlackCallFailed e) {
    log.debug("{}: {}", reply.thread(), e.getMessage(), e);
    return e.asOutcome();
  }

  /**
   * A refusal leaves no message behind; a failed look-up says nothing of that, only this call does.
   */
  private JobOutcome post(PlannedReply reply, String nonce, ReplyMessage message)
      throws SlackCallFailed {
    try {
      String ts = messages.post(reply.thread(), nonce, message);
      replies.standsAt(reply, ts);
      return JobOutcome.done("replied at " + ts);
    } catch (SlackCallFailed e) {
      if (e.leftNothing()) {
        replies.release(reply);
      }
      throw e;
    }
  }
}
