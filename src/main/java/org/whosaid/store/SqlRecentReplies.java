// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.RecentReplies;
import org.whosaid.slack.RecentReply;

/** The newest pages of the book of replies. */
public final class SqlRecentReplies implements RecentReplies {
  /** The same article may be answered in several threads. */
  private static final int ROWS_AN_ARTICLE = 5;

  private static final String STANDING = " and kind = 'digest' and state = 'standing'";

  private final Statements statements;

  public SqlRecentReplies(Database database) {
    this.statements = new Statements(database.connections());
  }

  @Override
  public List<RecentReply> newest(String team, Collection<String> channels, int most) {
    if (channels.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(team));
    values.addAll(channels);
    values.add(most * ROWS_AN_ARTICLE);
    List<RecentReply> found =
        statements.all(
            row -> reply(team, row),
            "select channel, thread_ts, article, message_ts from replies"
                + " where team = ? and channel in ("
                + "?, ".repeat(channels.size() - 1)
                + "?)"
                + STANDING
                + " order by changed_at desc, message_ts desc limit ?",
            values.toArray());
    Map<String, RecentReply> newest = new LinkedHashMap<>();
    found.forEach(reply -> newest.putIfAbsent(reply.article(), reply));
    return newest.values().stream().limit(most).toList();
  }

  @Override
  public Optional<Instant> lastReply(String team) {
    return statements.first(
        row -> Instant.ofEpochMilli(row.getLong("changed_at")),
        "select changed_at from replies where team = ?"
            + STANDING
            + " order by changed_at desc limit 1",
        team);
  }

  private static RecentReply reply(String team, ResultSet row) throws SQLException {
    ThreadAddress thread =
        new ThreadAddress(team, row.getString("channel"), row.getString("thread_ts"));
    String article = row.getString("article");
    return new RecentReply(
        thread, row.getString("message_ts"), article, PlannedReply.readingId(thread, article));
  }
}
