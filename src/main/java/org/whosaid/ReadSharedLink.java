// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.article.Article;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.channel.Asked;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.channel.Decision;
import org.whosaid.claim.Clipping;
import org.whosaid.desk.ArticleOutcome;
import org.whosaid.desk.PageOutcome;
import org.whosaid.desk.ReadFor;
import org.whosaid.desk.ReadOnce;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Attempt;
import org.whosaid.job.Ending;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Presence;
import org.whosaid.slack.Replies;
import org.whosaid.slack.SlackThread;
import org.whosaid.slack.StandingReplies;
import org.whosaid.slack.Whispers;
import org.whosaid.words.Wording;

/** The story: link → page → article → claims → digest → reply. */
final class ReadSharedLink {
  private static final Logger log = LoggerFactory.getLogger(ReadSharedLink.class);

  /** After so many tries, or if a site wants a longer pause, the thread gets its honest line. */
  private static final int FETCHES = 3;

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Stages stages;
  private final Room room;
  private final AnsweredBefore before;
  private final ChannelSettingsBook channels;
  private final Clock clock;

  /** Where a link is answered, and what is known of it there. */
  record Room(
      SlackThread thread,
      Replies replies,
      StandingReplies standing,
      Presence presence,
      Whispers whispers) {}

  /** What a link goes through, in order. */
  record Stages(ReadOnce pages, ClippingsDesk clippings, ReplyWriter writer) {}

  ReadSharedLink(
      Stages stages, Room room, AnsweredBefore before, ChannelSettingsBook channels, Clock clock) {
    this.stages = requireNonNull(stages, "stages");
    this.room = requireNonNull(room, "room");
    this.before = requireNonNull(before, "before");
    this.channels = requireNonNull(channels, "channels");
    this.clock = requireNonNull(clock, "clock");
  }

  JobOutcome read(SharedLink link, Attempt attempt) {
    ChannelSettings channel = channels.of(link.thread().team(), link.thread().channel());
    try {
      return read(link, channel, attempt);
    } catch (RuntimeException | Error e) {
      if (!attempt.last()) {
        throw e;
      }
      log.error("{}: given up after an unexpected failure", link.inTheLog(), e);
      return room.thread
          .settled(link) // the failure may have come behind the post
          .orElseGet(
              () -> lastWord(link, ArticleOutcome.None.ourFault(link.address()), channel, attempt));
    }
  }

  private JobOutcome read(SharedLink link, ChannelSettings channel, Attempt attempt) {
    Optional<JobOutcome> unread = leftAlone(link, channel).or(() -> room.thread.settled(link));
    if (unread.isPresent()) {
      return unread.get();
    }
    if (!link.asked()) {
      return readUnread(link, channel, attempt);
    }
    room.presence.reading(link.thread());
    JobOutcome outcome = readUnread(link, channel, attempt);
    if (outcome.isLastWithoutAMessage()) {
      room.presence.done(link.thread());
    }
    return outcome;
  }

  private JobOutcome readUnread(SharedLink link, ChannelSettings channel, Attempt attempt) {
    PageOutcome outcome =
        stages.pages.read(link.address(), link.asked() ? ReadFor.PERSON_NOW : ReadFor.NOBODY);
    if (outcome instanceof PageOutcome.NotYet later) {
      return JobOutcome.notYet(later.why(), later.at());
    }
    if (outcome instanceof PageOutcome.NotRead not) {
      return decline(link, not.none(), channel, attempt);
    }
    PageOutcome.Read page = (PageOutcome.Read) outcome;
    PlannedReply reply = digestOf(link, page.article());
    if (room.replies.isTakenBack(link)) { // while its page was read
      return takenBack();
    }
    return room.standing
        .digestOf(reply)
        .map(standing -> before.again(link, standing, page, attempt))
        .orElseGet(() -> first(link, reply, page, attempt));
  }

  /**
   * The channel's first reply to the article, if it is worth one. Who asked, and found that another
   * job was quicker, may have read a later version than that job.
   */
  private JobOutcome first(
      SharedLink link, PlannedReply reply, PageOutcome.Read page, Attempt attempt) {
    ChannelSettings channel = channels.of(link.thread().team(), link.thread().channel());
    int claims = page.found().claims().size();
    if (!channel.worthAReply(claims, asked(link))) {
      room.thread.staySilent(reply);
      return JobOutcome.done("silent, claims found: " + claims, Ending.SILENT);
    }
    log.debug("{}: claims found: {}", link.inTheLog(), claims);
    Duration age = page.age(clock.instant());
    Clipping clipping = new Clipping(reply.readingId(), page.article(), page.found(), age);
    JobOutcome posted =
        room.thread.reply(
            reply,
            stages.writer.write(clipping, channel, ReplyNotes.NONE),
            attempt,
            () -> stages.clippings.file(reply, aged(clipping, page), channel));
    if (!link.asked() || !posted.hasEnded(Ending.ANSWERED_BEFORE)) {
      return posted;
    }
    return room.standing
        .digestOf(reply)
        .map(quicker -> before.again(link, quicker, page, attempt))
        .orElse(posted);
  }

  private Clipping aged(Clipping clipping, PageOutcome.Read page) {
    return clipping.aged(page.age(clock.instant()));
  }

  /** Links that the channel doesn't want answered, or that are no longer there. */
  private Optional<JobOutcome> leftAlone(SharedLink link, ChannelSettings channel) {
    Optional<URI> address = ArticleAddress.written(link.address());
    if (address.isPresent()) {
      Decision decision = channel.decide(address.get(), asked(link), link.by().fromOutside());
      if (!decision.read()) {
        explain(link, decision);
        return Optional.of(JobOutcome.done("not read: " + decision.reason(), Ending.LEFT_ALONE));
      }
    }
    if (room.replies.isTakenBack(link)) {
      return Optional.of(takenBack());
    }
    if (room.replies.isReplyBeingTakenBack(link)) {
      Instant soon = clock.instant().plus(SOON);
      return Optional.of(JobOutcome.notYet("the reply of before is being deleted", soon));
    }
    Optional<Instant> morning = channel.notBefore(clock.instant(), asked(link));
    return morning.map(at -> JobOutcome.notYet("quiet hours", at));
  }

  private static JobOutcome takenBack() {
    return JobOutcome.done("not answered: the link was taken back", Ending.LEFT_ALONE);
  }

  /** Who asks where the bot is switched off is told so; everybody else hears nothing. */
  private void explain(SharedLink link, Decision decision) {
    if (link.asked() && decision == Decision.SWITCHED_OFF) {
      String sentence = Wording.of("presence.switched-off");
      room.whispers.say(link.thread(), link.by().user(), stages.writer.notice(sentence));
    }
  }

  /** What may pass is tried again; what doesn't, or hasn't, is said in one line. */
  private JobOutcome decline(
      SharedLink link, ArticleOutcome.None none, ChannelSettings channel, Attempt attempt) {
    Duration wait = none.notBefore().orElse(Duration.ZERO);
    boolean soon = wait.compareTo(PATIENCE) <= 0;
    if (none.mayPass() && soon && attempt.number() < FETCHES) {
      return JobOutcome.tryAgain(none.forTheLog(), wait);
    }
    if (room.replies.isTakenBack(link)) {
      return takenBack();
    }
    return lastWord(link, none, channel, attempt);
  }

  /** One honest line, or nothing, as the channel wants it. */
  private JobOutcome lastWord(
      SharedLink link, ArticleOutcome.None none, ChannelSettings channel, Attempt attempt) {
    PlannedReply line = reply(PlannedReply.Kind.NOTICE, link, link.identity());
    boolean saysSo =
        none.inAnotherLanguage()
            ? channel.saysSoOfOtherLanguages(asked(link))
            : channel.saysSoOfUnread(asked(link));
    if (!saysSo) {
      room.thread.staySilent(line);
      return JobOutcome.done("silent: " + none.forTheLog(), Ending.SILENT);
    }
    log.debug("{}: the thread is told so: {}", link.inTheLog(), none.forTheLog());
    return room.thread.reply(line, stages.writer.notice(none.line()), attempt);
  }

  private static Asked asked(SharedLink link) {
    return link.asked() ? Asked.IN_CHANNEL : Asked.NOBODY;
  }

  private static PlannedReply digestOf(SharedLink link, Article article) {
    Optional<URI> address = article.details().address();
    String identity = address.map(ArticleAddress::identity).orElse(link.identity());
    return reply(PlannedReply.Kind.DIGEST, link, identity);
  }

  private static PlannedReply reply(PlannedReply.Kind kind, SharedLink link, String article) {
    return new PlannedReply(kind, link.thread(), link.by(), article, link.identity(), link.id());
  }
}
