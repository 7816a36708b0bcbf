// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.ReplyEntry;
import org.whosaid.slack.StandingReply;

/** The rows of the book of replies, as the rest of the project knows them. */
final class ReplyRows {
  private static final String COLUMNS =
      "team, channel, thread_ts, article, kind, link, job, asked_by, shared_in, nonce, state,"
          + " message_ts, posting_at, updated_at, update_words";

  /** Of a row; its values are those of {@link #with}. */
  static final String ONE =
      " where team = ? and channel = ? and thread_ts = ? and article = ? and kind = ?";

  static final String ALL = "select " + COLUMNS + " from replies";

  /** Its values are the row's own, and behind them those of {@link #with}. */
  static final String INSERT =
      "insert into replies (link, job, asked_by, shared_in, nonce, state, changed_at,"
          + " team, channel, thread_ts, article, kind)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  /** A silent row becomes a planned one. */
  static final String SPEAK_UP =
      "update replies set state = 'planned', nonce = ?, job = ?, asked_by = ?, shared_in = ?"
          + ONE
          + " and state = 'silent'";

  /** The same, and whether the row's job is no longer in the queue. */
  static final String ENTRY =
      "select "
          + COLUMNS
          + ", not exists (select 1 from scheduled_tasks where task_instance = job) as abandoned"
          + " from replies";

  private ReplyRows() {}

  static StandingReply standing(ResultSet row) throws SQLException {
    String words = row.getString("update_words");
    return new StandingReply(
        reply(row),
        row.getString("nonce"),
        row.getString("message_ts"),
        words == null
            ? Optional.empty()
            : Optional.of(
                new ReplyNotes.Update(Instant.ofEpochMilli(row.getLong("updated_at")), words)));
  }

  static BookedReply booked(ResultSet row) throws SQLException {
    long posting = row.getLong("posting_at");
    return new BookedReply(
        reply(row),
        row.getString("nonce"),
        posting == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(posting)),
        Optional.ofNullable(row.getString("message_ts")));
  }

  static PlannedReply reply(ResultSet row) throws SQLException {
    return new PlannedReply(
        kind(row.getString("kind")),
        new ThreadAddress(
            row.getString("team"), row.getString("channel"), row.getString("thread_ts")),
        new Sharer(row.getString("asked_by"), row.getString("shared_in")),
        row.getString("article"),
        row.getString("link"),
        row.getString("job"));
  }

  static ReplyEntry entry(ResultSet row) throws SQLException {
    BookedReply booked = booked(row);
    return booked.ts().isPresent() && booked.posting().isEmpty()
        ? new ReplyEntry.Standing(booked.ts().get())
        : new ReplyEntry.Open(booked, row.getString("job"), row.getBoolean("abandoned"));
  }

  static PlannedReply.Kind kind(String stored) {
    return PlannedReply.Kind.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  /** Milliseconds since 1970, as the column has them. */
  static @Nullable Long posting(BookedReply booked) {
    return booked.posting().map(Instant::toEpochMilli).orElse(null);
  }

  /** The values by which a row is known to be as it was read. */
  static List<Object> asRead(BookedReply booked) {
    return List.of(booked.nonce(), booked.posting().map(Instant::toEpochMilli).orElse(0L));
  }

  /** The given values, and behind them those that {@link #ONE} asks for. */
  static @Nullable Object[] with(PlannedReply reply, Object... values) {
    return with(reply, List.of(values), List.of());
  }

  /** The values before those that {@link #ONE} asks for, those, and the values behind them. */
  @SafeVarargs
  static @Nullable Object[] with(
      PlannedReply reply, List<? extends @Nullable Object> before, List<Object>... behind) {
    ThreadAddress thread = reply.thread();
    List<@Nullable Object> all = new ArrayList<>(before);
    all.addAll(
        List.of(
            thread.team(),
            thread.channel(),
            thread.threadTs(),
            reply.article(),
            reply.kind().name().toLowerCase(Locale.ROOT)));
    for (List<Object> values : behind) {
      all.addAll(values);
    }
    return all.toArray();
  }
}
