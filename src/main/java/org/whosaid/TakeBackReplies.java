// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.TakenBack;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Replies;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.StandingReplies;

/** A message is gone, or links of it: what was answered to it goes too. */
final class TakeBackReplies {
  /** Nothing is kept behind them; what is kept of their article is the digest's. */
  private static final Set<PlannedReply.Kind> SAYS_NOTHING =
      Set.of(PlannedReply.Kind.NOTICE, PlannedReply.Kind.POINTER);

  private final Replies replies;
  private final StandingReplies standing;
  private final ClippingsDesk clippings;

  TakeBackReplies(Replies replies, StandingReplies standing, ClippingsDesk clippings) {
    this.replies = requireNonNull(replies, "replies");
    this.standing = requireNonNull(standing, "standing");
    this.clippings = requireNonNull(clippings, "clippings");
  }

  JobOutcome takeBack(TakenBack gone, Attempt attempt) {
    int deleted = 0;
    for (BookedReply unwanted : unwanted(gone)) {
      try {
        Optional<JobOutcome> later = standing.takeBack(unwanted);
        if (later.isPresent()) {
          return later.get();
        }
        if (!SAYS_NOTHING.contains(unwanted.reply().kind())) {
          clippings.forget(unwanted.reply());
        }
        deleted++;
      } catch (SlackCallFailed e) {
        return e.asOutcome();
      }
    }
    return JobOutcome.done("replies taken back: " + deleted);
  }

  private List<BookedReply> unwanted(TakenBack gone) {
    List<BookedReply> unwanted = new ArrayList<>();
    if (gone.links().isEmpty()) {
      return replies.takeBack(gone.team(), gone.channel(), gone.messageTs(), Optional.empty());
    }
    for (String link : gone.links()) {
      String identity = ArticleAddress.written(link).map(ArticleAddress::identity).orElse(link);
      unwanted.addAll(
          replies.takeBack(gone.team(), gone.channel(), gone.messageTs(), Optional.of(identity)));
    }
    return unwanted;
  }
}
