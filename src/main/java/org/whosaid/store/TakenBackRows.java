// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whosaid.job.SharedLink;
import org.whosaid.job.TakenBack;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;

/** The messages and links that were taken back: nothing is posted for them any more. */
final class TakenBackRows {
  /** In place of a link: the whole message was taken back. */
  static final String ALL_LINKS = "";

  /** A subquery; its values are those of {@link #of}. */
  static final String OF_A_LINK =
      " (select 1 from taken_back gone where gone.team = ? and gone.channel = ?"
          + " and gone.message_ts = ? and gone.link in ('', ?))";

  private final Statements statements;
  private final Clock clock;

  TakenBackRows(Statements statements, Clock clock) {
    this.statements = statements;
    this.clock = clock;
  }

  static List<Object> of(PlannedReply reply) {
    return of(reply.thread(), reply.by().messageTs(), reply.link());
  }

  private static List<Object> of(ThreadAddress thread, String messageTs, String link) {
    return List.of(thread.team(), thread.channel(), messageTs, link);
  }

  boolean has(PlannedReply reply) {
    return has(reply.thread(), reply.by().messageTs(), reply.link());
  }

  boolean has(ThreadAddress thread, String messageTs, String link) {
    Object[] values = of(thread, messageTs, link).toArray();
    return statements.first(row -> true, "select 1 where exists" + OF_A_LINK, values).isPresent();
  }

  void add(String team, String channel, String messageTs, Optional<String> link) {
    statements.change(
        "insert into taken_back (team, channel, message_ts, link, taken_at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        team,
        channel,
        messageTs,
        link.orElse(ALL_LINKS),
        clock.millis());
  }

  /** A job that takes something of the message back is in the queue, begun or not. */
  boolean inHand(String team, String channel, String messageTs) {
    String job = TakenBack.id(team, channel, messageTs);
    return statements
        .first(
            row -> true,
            "select 1 from scheduled_tasks where substr(task_instance, 1, ?) = ?",
            job.length(),
            job)
        .isPresent();
  }

  /** What stands as the reply to a link was answered to a message that a job takes back now. */
  boolean takesReplyWith(SharedLink link) {
    ThreadAddress thread = link.thread();
    return statements
        .all(
            row -> row.getString(1),
            "select shared_in from replies where team = ? and channel = ? and thread_ts = ?"
                + " and (article = ? or link = ?)",
            thread.team(),
            thread.channel(),
            thread.threadTs(),
            link.identity(),
            link.identity())
        .stream()
        .anyMatch(messageTs -> inHand(thread.team(), thread.channel(), messageTs));
  }

  void forget(String team, String channel, String messageTs, String link) {
    statements.change(
        "delete from taken_back where team = ? and channel = ? and message_ts = ? and link = ?",
        team,
        channel,
        messageTs,
        link);
  }

  void forgetChannel(String team, String channel) {
    statements.change("delete from taken_back where team = ? and channel = ?", team, channel);
  }

  int forgetBefore(Instant moment) {
    return statements.change("delete from taken_back where taken_at < ?", moment.toEpochMilli());
  }
}
