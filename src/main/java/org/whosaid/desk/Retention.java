// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.KeptPages;
import org.whosaid.correction.Corrections;
import org.whosaid.slack.Replies;

/** Deletes what has been kept as long as its channel wants it kept. */
public final class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** What answered one person alone: its buttons go with Slack's next reload anyway. */
  static final Duration PRIVATE = Duration.ofDays(7);

  /** No event of a message comes that late. */
  static final Duration TAKEN_BACK = Duration.ofDays(30);

  /** That a link was answered: longer than events of its message and edits of it come. */
  static final Duration ANSWERED = Duration.ofDays(30);

  /** Pages that were read once for everybody. */
  static final Duration PAGES = Duration.ofDays(1);

  private final Kept kept;
  private final ChannelSettingsBook channels;
  private final Clock clock;

  /** What is kept of articles, and whose time comes. */
  public record Kept(
      Clippings clippings, Corrections corrections, Replies replies, KeptPages pages) {
    public Kept {
      requireNonNull(clippings, "clippings");
      requireNonNull(corrections, "corrections");
      requireNonNull(replies, "replies");
      requireNonNull(pages, "pages");
    }
  }

  public Retention(Kept kept, ChannelSettingsBook channels, Clock clock) {
    this.kept = requireNonNull(kept, "kept");
    this.channels = requireNonNull(channels, "channels");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Looks through every channel once. */
  public void enforce() {
    Instant now = clock.instant();
    Clippings clippings = kept.clippings();
    int readings = clippings.forgetPrivateBefore(now.minus(PRIVATE));
    for (Clippings.Room room : clippings.rooms()) {
      Instant oldest = now.minus(wanted(room.team(), room.channel()));
      readings += clippings.forgetBefore(room.team(), room.channel(), oldest);
    }
    int replies = forgetReplies(now);
    int orphans = kept.corrections().forgetOrphans();
    int pages = kept.pages().forgetBefore(now.minus(PAGES));
    int withdrawals = kept.replies().forgetTakenBackBefore(now.minus(TAKEN_BACK));
    log.info(
        "retention: deleted {} readings, {} replies' entries, {} corrections, {} pages and {} notes of"
            + " links taken back",
        readings,
        replies,
        orphans,
        pages,
        withdrawals);
  }

  private int forgetReplies(Instant now) {
    int forgotten = 0;
    for (Replies.Room room : kept.replies().rooms()) {
      Duration wanted = wanted(room.team(), room.channel());
      Duration time = wanted.compareTo(ANSWERED) > 0 ? wanted : ANSWERED;
      forgotten += kept.replies().forgetBefore(room.team(), room.channel(), now.minus(time));
    }
    return forgotten;
  }

  private Duration wanted(String team, String channel) {
    return Duration.ofDays(channels.of(team, channel).retentionDays());
  }
}
