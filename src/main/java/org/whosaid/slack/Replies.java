// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.SharedLink;
import org.whosaid.job.ThreadAddress;

/**
 * The book of replies: which stand in a thread, and which were about to be posted when something
 * happened. Slack's {@code chat.postMessage} cannot be told to do a thing only once, so each reply
 * is written here first, with a nonce that travels in the message: whoever finds a planned reply
 * looks for its nonce in the thread before posting.
 */
public interface Replies {

  /**
   * Whether that link needs no (further) answer in its thread, as nobody asked: a reply stands,
   * under the link's own identity or that of the article it led to, or it was decided to stay
   * silent. Who asks may have the page read again.
   */
  boolean settled(SharedLink link);

  /** What earlier tries of this link's job left open, wherever the link led then. */
  List<BookedReply> leftOpen(SharedLink link);

  /**
   * Writes down that {@code reply} is going to be posted, unless it is written down already.
   *
   * @return the entry that now stands, this call's or an earlier one's
   */
  ReplyEntry plan(PlannedReply reply);

  /** Whether a job that wants to post may do so. */
  enum Leave {
    /** Nobody else may from now on. */
    GIVEN,
    /** Somebody else was given leave since the entry was read, or has posted. */
    SOMEBODY_ELSES,
    /** What is answered was taken back meanwhile. */
    NO_LONGER_WANTED
  }

  /**
   * Asked immediately before each call that posts, and after every wait: of all who read the same
   * entry one is given leave, and the entry says from now on that a message may be on its way.
   *
   * @param booked the entry as it was read; its reply's job becomes the owner
   */
  Leave mayPost(BookedReply booked, Instant now);

  /** Slack certainly did not take what was to be posted at {@code now}: all is as it was read. */
  void notPosted(BookedReply booked, Instant now);

  /**
   * The reply is the message {@code ts}. If there was an earlier posting, the entry stays open
   * until {@link #tidied}.
   *
   * @return false if another message is the reply, or the entry is gone
   */
  boolean standsAt(BookedReply booked, String ts);

  /** No message but the one that stands carries the nonce. */
  void tidied(BookedReply booked);

  /**
   * The reply was not posted and is not going to be; another job may plan it anew.
   *
   * @return false if the entry is no longer as it was read
   */
  boolean release(BookedReply booked);

  /** Nothing is going to be posted for this link in this thread unless somebody asks. */
  void staySilent(PlannedReply reply);

  /**
   * The digest that stands in a channel for an article: that of the same link in {@code thread},
   * though it led to another article then; else the article's own in {@code thread}; else the first
   * of any thread.
   *
   * @param link identity of the link as it was shared
   */
  Optional<StandingReply> digestOf(ThreadAddress thread, String article, String link);

  /** The reply that is the message {@code ts}. */
  Optional<StandingReply> at(String team, String channel, String ts);

  /**
   * Remembers that a message, or one link of it, was taken back, so that nothing is posted for it
   * any more.
   *
   * @param link its identity; empty for all links of the message
   * @return what was posted or planned for it
   */
  List<BookedReply> takeBack(String team, String channel, String messageTs, Optional<String> link);

  /** Whether the message of that link, or that link of the message, was taken back. */
  boolean isTakenBack(SharedLink link);

  /**
   * Whether the reply that the link has in its thread, as somebody else shared it there before, is
   * going to be deleted with that message.
   */
  boolean isReplyBeingTakenBack(SharedLink link);

  /** Whether a job of the queue takes something of a message back, or is going to. */
  boolean isBeingTakenBack(String team, String channel, String messageTs);

  /** Forgets that a link was taken back: it was edited in again. */
  void shareAgain(String team, String channel, String messageTs, String link);

  /** The reply was changed, as its article had. */
  void updated(StandingReply standing, ReplyNotes.Update update);

  /** Forgets what was taken back before a moment: nothing can be posted for it any more. */
  int forgetTakenBackBefore(Instant moment);

  /**
   * The message of that reply is gone; whoever shares its article again gets a new one.
   *
   * @param nonce the message's; a reply that was posted in its place has another, and stays
   */
  void gone(PlannedReply reply, String nonce);

  /** Every reply to an article that stands in a channel, of whichever kind and thread. */
  List<StandingReply> standing(String team, String channel, String article);

  /** Of which something is written. */
  List<Room> rooms();

  /** A channel. */
  record Room(String team, String channel) {
    public Room {
      requireNonNull(team, "team");
      requireNonNull(channel, "channel");
    }
  }

  /**
   * Really deletes what is written of a channel and has not changed since a moment, but for what a
   * job of the queue is at; how many replies that were. Whoever shares their articles again is
   * answered anew.
   */
  int forgetBefore(String team, String channel, Instant moment);

  /** Really deletes all that is written of a channel; how many replies there were. */
  int forgetChannel(String team, String channel);
}
