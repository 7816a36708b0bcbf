// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.FiledClipping;
import org.whosaid.compare.Versions;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Proofreading;
import org.whosaid.desk.PageOutcome;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.RewriteReply;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.StandingReplies;
import org.whosaid.slack.StandingReply;

/** Writes replies that stand anew: with what people put right, and what changed in the article. */
final class Rewriting {
  private final StandingReplies standing;
  private final ClippingsDesk clippings;
  private final Proofreading proofreading;
  private final Appearance appearance;
  private final Clock clock;

  /** What a reply looks like: its words, its channel's wishes, the names of people. */
  record Appearance(ReplyWriter writer, ChannelSettingsBook channels, SlackPeople people) {}

  Rewriting(
      StandingReplies standing,
      ClippingsDesk clippings,
      Proofreading proofreading,
      Appearance appearance,
      Clock clock) {
    this.standing = requireNonNull(standing, "standing");
    this.clippings = requireNonNull(clippings, "clippings");
    this.proofreading = requireNonNull(proofreading, "proofreading");
    this.appearance = requireNonNull(appearance, "appearance");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Somebody put something right in the reply. */
  JobOutcome rewrite(RewriteReply job, Attempt attempt) {
    return standing.alone(
        job.team(), job.channel(), job.ts(), () -> rewrite(job), Function.identity());
  }

  private JobOutcome rewrite(RewriteReply job) {
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

  /**
   * Somebody came to the reply's page again: the reply says what the page says now.
   *
   * @param now the article as it is now
   */
  Renewed renew(StandingReply reply, PageOutcome.Read now) {
    ThreadAddress place = reply.reply().thread();
    return standing.alone(
        place.team(),
        place.channel(),
        reply.ts(),
        () ->
            standing
                .at(place.team(), place.channel(), reply.ts()) // as it is behind those before
                .map(stands -> renewed(stands, now))
                .orElseGet(() -> new Renewed.Missed(JobOutcome.tryAgain("the reply is gone"))),
        Renewed.Missed::new);
  }

  private Renewed renewed(StandingReply reply, PageOutcome.Read now) {
    Optional<FiledClipping> filed = clippings.filed(reply.reply());
    Optional<Clipping> kept = filed.map(FiledClipping::clipping);
    Clipping behind = behind(reply.reply(), now);
    boolean saysSo = kept.isPresent() && kept.get().saysWhat(behind);
    if (saysSo || (filed.isPresent() && isLater(filed.get().readAt(), now))) {
      return new Renewed.Unneeded();
    }
    // Where nothing is kept any more nobody knows what has changed: nothing is said of that.
    String news = kept.map(before -> Versions.between(before, behind).line()).orElse("");
    return (news.isEmpty() ? reword(reply, behind) : update(reply, behind, news))
        .<Renewed>map(Renewed.Missed::new)
        .orElseGet(() -> filed(reply.reply(), now, news));
  }

  /** What was read in the future was read by a clock that is wrong, and is not believed. */
  private boolean isLater(Instant filed, PageOutcome.Read now) {
    return filed.isAfter(now.readAt()) && !filed.isAfter(clock.instant());
  }

  private Clipping behind(PlannedReply reply, PageOutcome.Read now) {
    return new Clipping(reply.readingId(), now.article(), now.found(), now.age(clock.instant()));
  }

  private Optional<JobOutcome> update(StandingReply reply, Clipping behind, String news) {
    ReplyNotes.Update update = new ReplyNotes.Update(clock.instant(), news);
    return standing.rewrite(reply, message(reply, behind, Optional.of(update)), update);
  }

  private Optional<JobOutcome> reword(StandingReply reply, Clipping behind) {
    return standing.rewrite(reply, message(reply, behind, reply.update()));
  }

  /** Behind the message: a clipping that is filed already would make the next try see no change. */
  private Renewed filed(PlannedReply reply, PageOutcome.Read now, String news) {
    ThreadAddress place = reply.thread();
    clippings.file(
        reply, behind(reply, now), appearance.channels.of(place.team(), place.channel()));
    return new Renewed.Done(news);
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
