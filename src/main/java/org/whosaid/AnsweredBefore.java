// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.claim.Clipping;
import org.whosaid.compare.Versions;
import org.whosaid.job.Attempt;
import org.whosaid.job.Ending;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackThread;
import org.whosaid.slack.StandingReplies;
import org.whosaid.slack.StandingReply;
import org.whosaid.slack.Whispers;
import org.whosaid.words.Wording;

/**
 * An article that its channel has an answer to: the reply that stands is brought up to date, and
 * another thread gets one line with a link to the first.
 */
final class AnsweredBefore {
  private final Threads threads;
  private final ClippingsDesk clippings;
  private final ReplyWriter writer;
  private final Rewriting rewriting;
  private final ChannelSettingsBook channels;
  private final Clock clock;

  /** What is written into a thread. */
  record Words(ReplyWriter writer, Rewriting rewriting) {}

  /** Everything that is done in a thread: reply once, change what stands, tell one person. */
  record Threads(SlackThread thread, StandingReplies standing, Whispers whispers) {}

  AnsweredBefore(
      Threads threads,
      ClippingsDesk clippings,
      Words words,
      ChannelSettingsBook channels,
      Clock clock) {
    this.threads = requireNonNull(threads, "threads");
    this.writer = words.writer();
    this.rewriting = words.rewriting();
    this.clippings = requireNonNull(clippings, "clippings");
    this.channels = requireNonNull(channels, "channels");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * The link was shared again.
   *
   * @param first the reply that stands in the channel
   * @param now the article as it is now
   */
  JobOutcome again(SharedLink link, StandingReply first, Clipping now, Attempt attempt) {
    Optional<Clipping> kept = clippings.behind(first.reply());
    Optional<String> news = kept.flatMap(before -> news(before, now));
    if (news.isPresent() || kept.isEmpty()) {
      Optional<JobOutcome> failed = renew(first, now, news);
      if (failed.isPresent()) {
        return failed.get();
      }
    }
    if (first.reply().thread().equals(link.thread())) {
      boolean unchanged = kept.isPresent() && news.isEmpty();
      if (unchanged && link.asked()) {
        String sentence = Wording.of("presence.unchanged");
        threads.whispers().say(link.thread(), link.by().user(), writer.notice(sentence));
      }
      return unchanged
          ? JobOutcome.done("nothing has changed", Ending.UNCHANGED)
          : JobOutcome.done("brought up to date", Ending.UPDATED);
    }
    PlannedReply pointer =
        new PlannedReply(
            PlannedReply.Kind.POINTER,
            link.thread(),
            link.by(),
            first.reply().article(),
            link.identity(),
            link.id());
    try {
      String permalink = threads.standing().permalink(first);
      return threads.thread().reply(pointer, writer.pointer(permalink, news.orElse("")), attempt);
    } catch (SlackCallFailed e) {
      return threads.standing().missed(first, e);
    }
  }

  /** What a reader of the first reply would see changed; empty if nothing. */
  private static Optional<String> news(Clipping before, Clipping now) {
    return Optional.of(Versions.between(before, now).line()).filter(line -> !line.isEmpty());
  }

  /**
   * Writes the reply anew. Where nothing is kept any more nobody knows what has changed, so nothing
   * is said of that. The message first: a clipping that is filed already would make the next try
   * see no change.
   */
  private Optional<JobOutcome> renew(StandingReply first, Clipping now, Optional<String> news) {
    PlannedReply reply = first.reply();
    ChannelSettings channel = channels.of(reply.thread().team(), reply.thread().channel());
    Clipping behind = new Clipping(reply.readingId(), now.article(), now.extraction());
    Optional<JobOutcome> failed =
        news.map(words -> update(first, behind, words)).orElseGet(() -> rewrite(first, behind));
    if (failed.isEmpty()) {
      clippings.file(reply, behind, channel);
    }
    return failed;
  }

  private Optional<JobOutcome> update(StandingReply first, Clipping behind, String news) {
    ReplyNotes.Update update = new ReplyNotes.Update(clock.instant(), news);
    ReplyMessage message = rewriting.message(first, behind, Optional.of(update));
    return threads.standing().rewrite(first, message, update);
  }

  private Optional<JobOutcome> rewrite(StandingReply first, Clipping behind) {
    ReplyMessage message = rewriting.message(first, behind, first.update());
    return threads.standing().rewrite(first, message);
  }
}
