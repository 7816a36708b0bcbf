// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Replies;
import org.whosaid.slack.ReplyEntry;

/** The book of replies in the database: one row for an article in a thread. */
public final class SqlReplies implements Replies {
  private static final String ONE =
      " where team = ? and channel = ? and thread_ts = ? and article = ?";

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
  public boolean settled(ThreadAddress thread, String link, boolean asked) {
    return statements
        .first(
            row -> true,
            "select 1 from replies where team = ? and channel = ? and thread_ts = ?"
                + " and (article = ? or link = ?) and (state = 'standing' or state = ?)",
            thread.team(),
            thread.channel(),
            thread.threadTs(),
            link,
            link,
            asked ? "standing" : "silent")
        .isPresent();
  }

  @Override
  public ReplyEntry plan(PlannedReply reply) {
    String nonce = nonces.get();
    if (insert(reply, nonce, "planned") || speakUp(reply, nonce)) {
      return new ReplyEntry.Fresh(nonce);
    }
    return statements
        .first(
            SqlReplies::entry,
            "select state, nonce, job, message_ts from replies" + ONE,
            one(reply))
        .orElseThrow(() -> new IllegalStateException("the reply vanished: " + reply.article()));
  }

  @Override
  public void takeOver(PlannedReply reply) {
    ThreadAddress thread = reply.thread();
    statements.change(
        "update replies set job = ?" + ONE,
        reply.job(),
        thread.team(),
        thread.channel(),
        thread.threadTs(),
        reply.article());
  }

  @Override
  public void standsAt(PlannedReply reply, String ts) {
    ThreadAddress thread = reply.thread();
    statements.change(
        "update replies set state = 'standing', message_ts = ?, changed_at = ?" + ONE,
        ts,
        clock.millis(),
        thread.team(),
        thread.channel(),
        thread.threadTs(),
        reply.article());
  }

  @Override
  public void staySilent(PlannedReply reply) {
    insert(reply, nonces.get(), "silent");
  }

  private boolean insert(PlannedReply reply, String nonce, String state) {
    ThreadAddress thread = reply.thread();
    return statements.change(
            "insert into replies"
                + " (team, channel, thread_ts, article, link, job, nonce, state, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            thread.team(),
            thread.channel(),
            thread.threadTs(),
            reply.article(),
            reply.link(),
            reply.job(),
            nonce,
            state,
            clock.millis())
        == 1;
  }

  /** Somebody asked after all: a silent entry becomes a planned one. */
  private boolean speakUp(PlannedReply reply, String nonce) {
    ThreadAddress thread = reply.thread();
    return statements.change(
            "update replies set state = 'planned', nonce = ?, job = ?"
                + ONE
                + " and state = 'silent'",
            nonce,
            reply.job(),
            thread.team(),
            thread.channel(),
            thread.threadTs(),
            reply.article())
        == 1;
  }

  private static ReplyEntry entry(ResultSet row) throws SQLException {
    return row.getString("state").equals("standing")
        ? new ReplyEntry.Standing(row.getString("message_ts"))
        : new ReplyEntry.Unconfirmed(row.getString("nonce"), row.getString("job"));
  }

  private static Object[] one(PlannedReply reply) {
    ThreadAddress thread = reply.thread();
    return new Object[] {thread.team(), thread.channel(), thread.threadTs(), reply.article()};
  }
}
