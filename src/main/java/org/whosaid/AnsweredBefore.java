// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.desk.PageOutcome;
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
  private static final Logger log = LoggerFactory.getLogger(AnsweredBefore.class);

  private final Threads threads;
  private final ReplyWriter writer;
  private final Rewriting rewriting;

  /** Everything that is done in a thread: reply once, find what stands, tell one person. */
  record Threads(SlackThread thread, StandingReplies standing, Whispers whispers) {}

  AnsweredBefore(Threads threads, ReplyWriter writer, Rewriting rewriting) {
    this.threads = requireNonNull(threads, "threads");
    this.writer = requireNonNull(writer, "writer");
    this.rewriting = requireNonNull(rewriting, "rewriting");
  }

  /**
   * The link was shared again.
   *
   * @param first the reply that stands in the channel
   * @param now the article as it is now
   */
  JobOutcome again(SharedLink link, StandingReply first, PageOutcome.Read now, Attempt attempt) {
    Renewed renewed = rewriting.renew(first, now);
    boolean here = first.reply().thread().equals(link.thread());
    if (renewed instanceof Renewed.Missed missed) {
      boolean forGood = missed.why() instanceof JobOutcome.GiveUp;
      boolean tooOften = missed.why() instanceof JobOutcome.TryAgain && attempt.last();
      if (here || !(forGood || tooOften)) {
        return missed.why();
      }
      log.warn("{}: the first reply stays as it is: {}", link.inTheLog(), missed.why());
    }
    return here
        ? here(link, renewed instanceof Renewed.Unneeded)
        : elsewhere(link, first, renewed.news(), attempt);
  }

  private JobOutcome here(SharedLink link, boolean unchanged) {
    if (unchanged && link.asked()) {
      String sentence = Wording.of("presence.unchanged");
      threads.whispers().say(link.thread(), link.by().user(), writer.notice(sentence));
    }
    return unchanged
        ? JobOutcome.done("nothing has changed", Ending.UNCHANGED)
        : JobOutcome.done("brought up to date", Ending.UPDATED);
  }

  private JobOutcome elsewhere(SharedLink link, StandingReply first, String news, Attempt attempt) {
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
      return threads.thread().reply(pointer, writer.pointer(permalink, news), attempt);
    } catch (SlackCallFailed e) {
      return threads.standing().missed(first, e);
    }
  }
}
