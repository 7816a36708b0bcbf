// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.claim.Clipping;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Proofreading;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.RewriteReply;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.StandingReplies;
import org.whosaid.slack.StandingReply;

/** Writes replies that stand anew: with what people put right, and what changed in the article. */
final class Rewriting {
  private final StandingReplies standing;
  private final ClippingsDesk clippings;
  private final Proofreading proofreading;
  private final Appearance appearance;

  /** What a reply looks like: its words, its channel's wishes, the names of people. */
  record Appearance(ReplyWriter writer, ChannelSettingsBook channels, SlackPeople people) {}

  Rewriting(
      StandingReplies standing,
      ClippingsDesk clippings,
      Proofreading proofreading,
      Appearance appearance) {
    this.standing = requireNonNull(standing, "standing");
    this.clippings = requireNonNull(clippings, "clippings");
    this.proofreading = requireNonNull(proofreading, "proofreading");
    this.appearance = requireNonNull(appearance, "appearance");
  }

  /** Somebody put something right in the reply. */
  JobOutcome rewrite(RewriteReply job, Attempt attempt) {
    Optional<StandingReply> reply = standing.at(job.team(), job.channel(), job.ts());
    Optional<Clipping> kept = reply.flatMap(stands -> clippings.behind(stands.reply()));
    if (reply.isEmpty() || kept.isEmpty()) {
      return JobOutcome.done("there is no reply to write anew");
    }
    ReplyMessage message = message(reply.get(), kept.get(), reply.get().update());
    return standing
        .rewrite(reply.get(), message)
        .orElseGet(() -> JobOutcome.done("written anew with what was put right"));
  }

  /** The reply as it has to be now. */
  ReplyMessage message(StandingReply reply, Clipping clipping, Optional<ReplyNotes.Update> update) {
    ThreadAddress place = reply.reply().thread();
    CorrectedExtraction now = proofreading.now(place.team(), clipping);
    List<String> names = now.correctors().stream().map(user -> nameOf(place.team(), user)).toList();
    ChannelSettings channel = appearance.channels.of(place.team(), place.channel());
    Clipping corrected = clipping.with(now.extraction());
    return appearance.writer.write(corrected, channel, new ReplyNotes(update, names));
  }

  private String nameOf(String team, String user) {
    return appearance.people.person(team, user).map(SlackPeople.Person::name).orElse(user);
  }
}
