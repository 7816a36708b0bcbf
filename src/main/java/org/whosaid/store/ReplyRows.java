// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.ReplyEntry;
import org.whosaid.slack.StandingReply;
import org.whosaid.slack.Unwanted;

/** The rows of the book of replies, as the rest of the project knows them. */
final class ReplyRows {
  static final String ALL =
      "select team, channel, thread_ts, article, kind, link, job, asked_by, shared_in, nonce,"
          + " message_ts, updated_at, update_words from replies";

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

  static Unwanted unwanted(ResultSet row) throws SQLException {
    return new Unwanted(
        reply(row), row.getString("nonce"), Optional.ofNullable(row.getString("message_ts")));
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
    return row.getString("state").equals("standing")
        ? new ReplyEntry.Standing(row.getString("message_ts"))
        : new ReplyEntry.Unconfirmed(
            row.getString("nonce"), row.getString("job"), row.getBoolean("abandoned"));
  }

  static PlannedReply.Kind kind(String stored) {
    return PlannedReply.Kind.valueOf(stored.toUpperCase(Locale.ROOT));
  }
}
