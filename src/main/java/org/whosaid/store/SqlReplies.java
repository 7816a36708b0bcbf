// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.SharedLink;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Replies;
import org.whosaid.slack.ReplyEntry;
import org.whosaid.slack.StandingReply;

/** The book of replies in the database: one row of a kind for an article in a thread. */
public final class SqlReplies implements Replies {
  /** Nobody has posted, or was given leave to, since the row was read. */
  private static final String AS_READ =
      " and nonce = ? and state = 'planned' and coalesce(posting_at, 0) = ?";

  private final Statements statements;
  private final Supplier<String> nonces;
  private final Clock clock;
  private final TakenBackRows takenBack;
  private final OldReplyRows old;

  /** Nonces are unguessable, and different at each call. */
  public SqlReplies(Database database, Supplier<String> nonces, Clock clock) {
    this.statements = new Statements(database.connections());
    this.nonces = nonces;
    this.clock = clock;
    this.takenBack = new TakenBackRows(statements, clock);
    this.old = new OldReplyRows(statements);
  }

  @Override
  public boolean settled(SharedLink link) {
    if (link.asked()) {
      return false;
    }
    ThreadAddress thread = link.thread();
    return statements
        .first(
            row -> true,
            "select 1 from replies where team = ? and channel = ? and thread_ts = ?"
                + " and (article = ? or link = ?) and state in ('standing', 'silent')",
            thread.team(),
            thread.channel(),
            thread.threadTs(),
            link.identity(),
            link.identity())
        .isPresent();
  }

  @Override
  public List<BookedReply> leftOpen(SharedLink link) {
    ThreadAddress thread = link.thread();
    return statements.all(
        ReplyRows::booked,
        ReplyRows.ALL
            + " where team = ? and channel = ? and thread_ts = ? and job = ?"
            + " and (state = 'planned' or posting_at is not null)",
        thread.team(),
        thread.channel(),
        thread.threadTs(),
        link.id());
  }

  @Override
  public ReplyEntry plan(PlannedReply reply) {
    String nonce = nonces.get();
    if (!insert(reply, nonce, "planned")) {
      speakUp(reply, nonce);
    }
    return statements
        .first(ReplyRows::entry, ReplyRows.ENTRY + ReplyRows.ONE, ReplyRows.with(reply))
        .orElseThrow(() -> new IllegalStateException("the reply vanished: " + reply.article()));
  }

  @Override
  public Leave mayPost(BookedReply booked, Instant now) {
    PlannedReply reply = booked.reply();
    boolean given =
        statements.change(
                "update replies set posting_at = ?, job = ?, link = ?, asked_by = ?, shared_in = ?"
                    + ReplyRows.ONE
                    + AS_READ
                    + " and not exists"
                    + TakenBackRows.OF_A_LINK,
                ReplyRows.with(
                    reply,
                    List.of(
                        now.toEpochMilli(),
                        reply.job(),
                        reply.link(),
                        reply.by().user(),
                        reply.by().messageTs()),
                    ReplyRows.asRead(booked),
                    TakenBackRows.of(reply)))
            == 1;
    if (given) {
      return Leave.GIVEN;
    }
    if (!takenBack.has(reply)) {
      return Leave.SOMEBODY_ELSES;
    }
    if (booked.posting().isEmpty()) {
      release(booked);
    }
    return Leave.NO_LONGER_WANTED;
  }

  @Override
  public void notPosted(BookedReply booked, Instant now) {
    statements.change(
        "update replies set posting_at = ?" + ReplyRows.ONE + AS_READ,
        ReplyRows.with(
            booked.reply(),
            Collections.singletonList(ReplyRows.posting(booked)),
            List.of(booked.nonce(), now.toEpochMilli())));
  }

  @Override
  public boolean standsAt(BookedReply booked, String ts) {
    return statements.change(
            "update replies set state = 'standing', message_ts = ?, changed_at = ?, posting_at = ?"
                + ReplyRows.ONE
                + " and nonce = ? and state = 'planned'",
            ReplyRows.with(
                booked.reply(),
                Arrays.asList(ts, clock.millis(), ReplyRows.posting(booked)),
                List.of(booked.nonce())))
        == 1;
  }

  @Override
  public void tidied(BookedReply booked) {
    statements.change(
        "update replies set posting_at = null"
            + ReplyRows.ONE
            + " and nonce = ? and state = 'standing'",
        ReplyRows.with(booked.reply(), List.of(), List.of(booked.nonce())));
  }

  @Override
  public boolean release(BookedReply booked) {
    return statements.change(
            "delete from replies" + ReplyRows.ONE + AS_READ,
            ReplyRows.with(booked.reply(), List.of(), ReplyRows.asRead(booked)))
        == 1;
  }

  @Override
  public void staySilent(PlannedReply reply) {
    insert(reply, nonces.get(), "silent");
  }

  @Override
  public Optional<StandingReply> digestOf(ThreadAddress thread, String article, String link) {
    return statements.first(
        ReplyRows::standing,
        ReplyRows.ALL
            + " where team = ? and channel = ?"
            + " and (article = ? or link = ? or (thread_ts = ? and link = ?))"
            + " and kind = 'digest' and state = 'standing' order by"
            + " case when thread_ts <> ? then 2 when link <> ? then 1 else 0 end, changed_at"
            + " limit 1",
        thread.team(),
        thread.channel(),
        article,
        article,
        thread.threadTs(),
        link,
        thread.threadTs(),
        link);
  }

  @Override
  public Optional<StandingReply> at(String team, String channel, String ts) {
    return statements.first(
        ReplyRows::standing,
        ReplyRows.ALL + " where team = ? and channel = ? and message_ts = ? and state = 'standing'",
        team,
        channel,
        ts);
  }

  @Override
  public List<BookedReply> takeBack(
      String team, String channel, String messageTs, Optional<String> link) {
    takenBack.add(team, channel, messageTs, link);
    return statements.all(
        ReplyRows::booked,
        ReplyRows.ALL
            + " where team = ? and channel = ? and shared_in = ? and state <> 'silent'"
            + " and (? = '' or link = ?)",
        team,
        channel,
        messageTs,
        link.orElse(TakenBackRows.ALL_LINKS),
        link.orElse(TakenBackRows.ALL_LINKS));
  }

  @Override
  public boolean isTakenBack(SharedLink link) {
    return takenBack.has(link.thread(), link.by().messageTs(), link.identity());
  }

  @Override
  public boolean isReplyBeingTakenBack(SharedLink link) {
    return takenBack.takesReplyWith(link);
  }

  @Override
  public boolean isBeingTakenBack(String team, String channel, String messageTs) {
    return takenBack.inHand(team, channel, messageTs);
  }

  @Override
  public void shareAgain(String team, String channel, String messageTs, String link) {
    takenBack.forget(team, channel, messageTs, link);
  }

  @Override
  public void updated(StandingReply standing, ReplyNotes.Update update) {
    statements.change(
        "update replies set updated_at = ?, update_words = ?" + ReplyRows.ONE + " and nonce = ?",
        ReplyRows.with(
            standing.reply(),
            List.of(update.at().toEpochMilli(), update.words()),
            List.of(standing.nonce())));
  }

  @Override
  public int forgetTakenBackBefore(Instant moment) {
    return takenBack.forgetBefore(moment);
  }

  @Override
  public void gone(PlannedReply reply, String nonce) {
    String one = "delete from replies" + ReplyRows.ONE + " and nonce = ?";
    statements.change(one, ReplyRows.with(reply, List.of(), List.of(nonce)));
  }

  @Override
  public List<StandingReply> standing(String team, String channel, String article) {
    return statements.all(
        ReplyRows::standing,
        ReplyRows.ALL
            + " where team = ? and channel = ? and (article = ? or link = ?)"
            + " and state = 'standing' order by changed_at",
        team,
        channel,
        article,
        article);
  }

  @Override
  public List<Room> rooms() {
    return old.rooms();
  }

  @Override
  public int forgetBefore(String team, String channel, Instant moment) {
    return old.forgetBefore(team, channel, moment);
  }

  @Override
  public int forgetChannel(String team, String channel) {
    takenBack.forgetChannel(team, channel);
    return old.forgetChannel(team, channel);
  }

  private boolean insert(PlannedReply reply, String nonce, String state) {
    return statements.change(
            ReplyRows.INSERT,
            ReplyRows.with(
                reply,
                reply.link(),
                reply.job(),
                reply.by().user(),
                reply.by().messageTs(),
                nonce,
                state,
                clock.millis()))
        == 1;
  }

  /** Somebody asked after all: a silent entry becomes a planned one. */
  private void speakUp(PlannedReply reply, String nonce) {
    statements.change(
        ReplyRows.SPEAK_UP,
        ReplyRows.with(reply, nonce, reply.job(), reply.by().user(), reply.by().messageTs()));
  }
}
