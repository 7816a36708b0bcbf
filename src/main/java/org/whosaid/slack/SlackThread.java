// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Attempt;
import org.whosaid.job.Ending;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;

/**
 * Replies in threads, each exactly once: written into the book of replies, posted with its nonce,
 * confirmed. Whatever happens in between, the next try finds the message by its nonce and adopts
 * it; it posts again only when the message can no longer come. Of two machines at the same reply
 * the book gives one leave to post; should the other, held up between leave and call, post all the
 * same, the book decides whose message stays. Where the app may not read messages it cannot look:
 * each reply is posted at most once then, and after trouble of which nobody knows the end, not
 * again until somebody asks.
 */
public final class SlackThread {
  private static final Logger log = LoggerFactory.getLogger(SlackThread.class);

  private final SlackMessages messages;
  private final Replies replies;
  private final Settling settling;

  public SlackThread(SlackMessages messages, Replies replies, Settling settling) {
    this.messages = requireNonNull(messages, "messages");
    this.replies = requireNonNull(replies, "replies");
    this.settling = requireNonNull(settling, "settling");
  }

  /**
   * What is to be said of a link that needs no (further) answer, or none yet; empty if it needs
   * one. A reply that an earlier try left open is looked for in the thread first.
   */
  public Optional<JobOutcome> settled(SharedLink link) {
    for (BookedReply open : replies.leftOpen(link)) {
      try {
        Optional<JobOutcome> posted = lookFor(open);
        if (posted.isPresent()) {
          return posted;
        }
      } catch (SlackCallFailed e) {
        return Optional.of(failed(open.reply(), e));
      }
    }
    return replies.settled(link)
        ? Optional.of(JobOutcome.done("answered already", Ending.ANSWERED_BEFORE))
        : Optional.empty();
  }

  /** Nothing is posted, now or when the link comes again, unless somebody asks. */
  public void staySilent(PlannedReply reply) {
    replies.staySilent(reply);
  }

  /**
   * Posts {@code message} as the reply, unless it stands already: if another job's does, it ended
   * as {@link Ending#ANSWERED_BEFORE}.
   */
  public JobOutcome reply(PlannedReply reply, ReplyMessage message, Attempt attempt) {
    return reply(reply, message, attempt, () -> {});
  }

  /**
   * The same, with what has to be in place before this message, and no earlier one, is posted.
   *
   * @param before not done if another message is the reply, or may be
   */
  public JobOutcome reply(
      PlannedReply reply, ReplyMessage message, Attempt attempt, Runnable before) {
    try {
      return attempt(reply, message, attempt, before);
    } catch (SlackCallFailed e) {
      return failed(reply, e);
    }
  }

  /** The same, for who tells a person why Slack refused. */
  public JobOutcome attempt(PlannedReply reply, ReplyMessage message, Attempt attempt)
      throws SlackCallFailed {
    return attempt(reply, message, attempt, () -> {});
  }

  /** The same, with what has to be in place before this message is posted. */
  public JobOutcome attempt(
      PlannedReply reply, ReplyMessage message, Attempt attempt, Runnable before)
      throws SlackCallFailed {
    ReplyEntry entry = replies.plan(reply);
    if (entry instanceof ReplyEntry.Standing standing) {
      return JobOutcome.done(
          "the reply stands already, at " + standing.ts(), Ending.ANSWERED_BEFORE);
    }
    ReplyEntry.Open open = (ReplyEntry.Open) entry;
    boolean ours = open.job().equals(reply.job());
    if (!ours && !open.abandoned() && !attempt.last()) {
      return JobOutcome.tryAgain("another job is posting this reply: " + open.job());
    }
    Optional<JobOutcome> posted = lookFor(open.booked());
    if (posted.isPresent()) {
      return ours ? posted.get() : somebodyElses(posted.get());
    }
    return post(open.booked().by(reply), message, before);
  }

  /** What became of earlier postings; empty if there is no message and none can come any more. */
  private Optional<JobOutcome> lookFor(BookedReply open) throws SlackCallFailed {
    if (open.posting().isEmpty()) {
      return Optional.empty();
    }
    Instant now = settling.now(); // before the look: what comes behind it is not seen
    List<String> posted = find(open);
    if (!posted.isEmpty()) {
      return Optional.of(adopt(open, posted));
    }
    if (open.ts().isPresent()) {
      replies.tidied(open);
      return Optional.empty();
    }
    return Settling.until(open.posting().get(), settling.time(), now)
        .map(until -> notYet(open, now, until));
  }

  private List<String> find(BookedReply open) throws SlackCallFailed {
    try {
      return messages.find(open.reply().thread(), open.nonce());
    } catch (SlackCallFailed e) {
      if (e.lacksScope() && !messages.mayLook(open.reply().thread())) {
        log.warn(
            "{}: a reply may stand already, and the app may not look; it is posted again when"
                + " somebody asks",
            open.reply().thread());
        replies.release(open);
      }
      throw e;
    }
  }

  /** A clock that was put back would keep a posting for ever in the future. */
  private JobOutcome notYet(BookedReply open, Instant now, Instant until) {
    if (open.posting().get().isAfter(now)) {
      replies.mayPost(open, now);
    }
    return JobOutcome.notYet("the reply may have been posted and still be coming", until);
  }

  /** The first message is the reply, unless the book knows better; the others go. */
  private JobOutcome adopt(BookedReply open, List<String> posted) throws SlackCallFailed {
    String stands = open.ts().orElse(posted.get(0));
    if (open.ts().isEmpty() && !replies.standsAt(open, stands)) {
      return JobOutcome.tryAgain("somebody else is confirming this reply");
    }
    for (String ts : posted) {
      if (!ts.equals(stands)) {
        log.warn(
            "{}: a second message of the same reply is deleted: {}", open.reply().thread(), ts);
        messages.delete(open.reply().thread(), ts);
      }
    }
    replies.tidied(open);
    return JobOutcome.done(
        "found the reply that was posted earlier, at " + stands, ending(open.reply()));
  }

  /** What was found says what another job had to say. */
  private static JobOutcome somebodyElses(JobOutcome found) {
    return found instanceof JobOutcome.Done done
        ? JobOutcome.done(done.what(), Ending.ANSWERED_BEFORE)
        : found;
  }

  private static JobOutcome failed(PlannedReply reply, SlackCallFailed e) {
    log.debug("{}: {}", reply.thread(), e.getMessage(), e);
    return e.asOutcome();
  }

  private static Ending ending(PlannedReply reply) {
    return switch (reply.kind()) {
      case DIGEST -> Ending.REPLIED;
      case NOTICE -> Ending.DECLINED;
      case POINTER -> Ending.POINTED;
      case COPY, CHANGE, WELCOME -> Ending.DONE;
    };
  }

  /**
   * A refusal leaves no message behind; a failed look-up says nothing of that, only this call does.
   */
  private JobOutcome post(BookedReply booked, ReplyMessage message, Runnable before)
      throws SlackCallFailed {
    Instant now = settling.now();
    Replies.Leave leave = replies.mayPost(booked, now);
    if (leave == Replies.Leave.SOMEBODY_ELSES) {
      return JobOutcome.tryAgain("another machine is posting this reply");
    }
    if (leave == Replies.Leave.NO_LONGER_WANTED) {
      return JobOutcome.done("not answered: the link was taken back", Ending.LEFT_ALONE);
    }
    prepare(booked, now, before);
    String ts;
    try {
      ts = messages.post(booked.reply().thread(), booked.nonce(), message);
    } catch (SlackCallFailed e) {
      if (e.leftNothing()) {
        replies.notPosted(booked, now);
      }
      if (!e.mayPass()) {
        replies.release(booked);
      }
      throw e;
    }
    return confirm(booked, ts);
  }

  /** Behind the leave: whoever is not given it would put this behind somebody else's message. */
  private void prepare(BookedReply booked, Instant now, Runnable before) {
    try {
      before.run();
    } catch (RuntimeException e) {
      replies.notPosted(booked, now);
      throw e;
    }
  }

  /** Whoever is first in the book stays; a machine that was held up takes its own message back. */
  private JobOutcome confirm(BookedReply booked, String ts) throws SlackCallFailed {
    if (!replies.standsAt(booked, ts)) {
      log.warn("{}: {} was posted too late and goes", booked.reply().thread(), ts);
      messages.delete(booked.reply().thread(), ts);
      return JobOutcome.done("somebody else's message is the reply", Ending.ANSWERED_BEFORE);
    }
    JobOutcome done = JobOutcome.done("replied at " + ts, ending(booked.reply()));
    BookedReply standing =
        new BookedReply(booked.reply(), booked.nonce(), booked.posting(), Optional.of(ts));
    return lookFor(standing).orElse(done);
  }
}
