// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Instant;
import java.util.List;
import org.whosaid.slack.Replies;

/** The rows of the book of replies whose time is over, or that a channel wants forgotten. */
final class OldReplyRows {
  private final Statements statements;

  OldReplyRows(Statements statements) {
    this.statements = statements;
  }

  List<Replies.Room> rooms() {
    return statements.all(
        row -> new Replies.Room(row.getString("team"), row.getString("channel")),
        "select distinct team, channel from replies");
  }

  /** What a job of the queue is at stays. */
  int forgetBefore(String team, String channel, Instant moment) {
    long before = moment.toEpochMilli();
    return statements.change(
        "delete from replies where team = ? and channel = ? and changed_at < ?"
            + " and coalesce(updated_at, 0) < ? and coalesce(posting_at, 0) < ?"
            + " and job not in (select task_instance from scheduled_tasks)",
        team,
        channel,
        before,
        before,
        before);
  }

  int forgetChannel(String team, String channel) {
    return statements.change("delete from replies where team = ? and channel = ?", team, channel);
  }
}
