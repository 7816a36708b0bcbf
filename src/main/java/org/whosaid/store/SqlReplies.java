// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.SharedLink;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.Leftover;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Replies;
import org.whosaid.slack.ReplyEntry;
import org.whosaid.slack.StandingReply;
import org.whosaid.slack.Unwanted;

/** The book of replies in the database: one row of a kind for an article in a thread. */
public final class SqlReplies implements Replies {
  private static final String ONE =
      " where team = ? and channel = ? and thread_ts = ? and article = ? and kind = ?";

  /** In place of a link: the whole message was taken back. */
  private static final String ALL_LINKS = "";

  private final Statements statements;
  private final Supplier<String> nonces;
  private final Clock clock;

  /**
   * @param nonces unguessable, different at each call
   */
  public SqlReplies(Database database, Supplier<String> nonces, Clock clock) {
    this.statements = new Statements(database.connections());
    this.nonces = nonces;
    this.clock = clock;
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
  public Optional<Leftover> leftover(SharedLink link) {
    ThreadAddress thread = link.thread();
    return statements.first(
        row -> new Leftover(ReplyRows.reply(row), row.getString("nonce")),
        ReplyRows.ALL
            + " where team = ? and channel = ? and thread_ts = ? and job = ?"
            + " and state = 'planned'",
        thread.team(),
        thread.channel(),
        thread.threadTs(),
        link.id());
  }

  @Override
  public ReplyEntry plan(PlannedReply reply) {
    String nonce = nonces.get();
    if (insert(reply, nonce, "planned") || speakUp(reply, nonce)) {
      return new ReplyEntry.Fresh(nonce);
    }
    return statements
        .first(
            ReplyRows::entry,
            "select state, nonce, job, message_ts, not exists"
                + " (select 1 from scheduled_tasks where task_instance = job) as abandoned"
                + " from replies"
                + ONE,
            one(reply))
        .orElseThrow(() -> new IllegalStateException("the reply vanished: " + reply.article()));
  }

  @Override
  public void takeOver(PlannedReply reply) {
    statements.change("update replies set job = ?" + ONE, with(reply, reply.job()));
  }

  @Override
  public void standsAt(PlannedReply reply, String ts) {
    statements.change(
        "update replies set state = 'standing', message_ts = ?, changed_at = ?" + ONE,
        with(reply, ts, clock.millis()));
  }

  @Override
  public void release(PlannedReply reply) {
    statements.change("delete from replies" + ONE + " and state = 'planned'", one(reply));
  }

  @Override
  public void staySilent(PlannedReply reply) {
    insert(reply, nonces.get(), "silent");
  }

  @Override
  public Optional<StandingReply> digestOf(String team, String channel, String article) {
    return statements.first(
        ReplyRows::standing,
        ReplyRows.ALL
            + " where team = ? and channel = ? and (article = ? or link = ?)"
            + " and kind = 'digest' and state = 'standing' order by changed_at limit 1",
        team,
        channel,
        article,
        article);
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
  public List<Unwanted> takeBack(
      String team, String channel, String messageTs, Optional<String> link) {
    statements.change(
        "insert into taken_back (team, channel, message_ts, link, taken_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        team,
        channel,
        messageTs,
        link.orElse(ALL_LINKS),
        clock.millis());
    return statements.all(
        ReplyRows::unwanted,
        ReplyRows.ALL
            + " where team = ? and channel = ? and shared_in = ? and state <> 'silent'"
            + " and (? = '' or link = ?)",
        team,
        channel,
        messageTs,
        link.orElse(ALL_LINKS),
        link.orElse(ALL_LINKS));
  }

  @Override
  public boolean isTakenBack(SharedLink link) {
    return statements
        .first(
            row -> true,
            "select 1 from taken_back where team = ? and channel = ? and message_ts = ?"
                + " and link in ('', ?)",
            link.thread().team(),
            link.thread().channel(),
            link.by().messageTs(),
            link.identity())
        .isPresent();
  }

  @Override
  public void shareAgain(String team, String channel, String messageTs, String link) {
    statements.change(
        "delete from taken_back where team = ? and channel = ? and message_ts = ? and link = ?",
        team,
        channel,
        messageTs,
        link);
  }

  @Override
  public void updated(PlannedReply reply, ReplyNotes.Update update) {
    statements.change(
        "update replies set updated_at = ?, update_words = ?" + ONE,
        with(reply, update.at().toEpochMilli(), update.words()));
  }

  @Override
  public int forgetTakenBackBefore(Instant moment) {
    return statements.change("delete from taken_back where taken_at < ?", moment.toEpochMilli());
  }

  @Override
  public void gone(PlannedReply reply) {
    statements.change("delete from replies" + ONE, one(reply));
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
  public int forgetChannel(String team, String channel) {
    statements.change("delete from taken_back where team = ? and channel = ?", team, channel);
    return statements.change("delete from replies where team = ? and channel = ?", team, channel);
  }

  private boolean insert(PlannedReply reply, String nonce, String state) {
    return statements.change(
            "insert into replies (link, job, asked_by, shared_in, nonce, state, changed_at,"
                + " team, channel, thread_ts, article, kind)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            with(
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
  private boolean speakUp(PlannedReply reply, String nonce) {
    return statements.change(
            "update replies set state = 'planned', nonce = ?, job = ?, asked_by = ?, shared_in = ?"
                + ONE
                + " and state = 'silent'",
            with(reply, nonce, reply.job(), reply.by().user(), reply.by().messageTs()))
        == 1;
  }

  private static Object[] one(PlannedReply reply) {
    return with(reply);
  }

  /** The given values, and behind them those that {@link #ONE} asks for. */
  private static Object[] with(PlannedReply reply, Object... values) {
    ThreadAddress thread = reply.thread();
    List<Object> all = new ArrayList<>(List.of(values));
    all.addAll(
        List.of(
            thread.team(),
            thread.channel(),
            thread.threadTs(),
            reply.article(),
            reply.kind().name().toLowerCase(Locale.ROOT)));
    return all.toArray();
  }
}
