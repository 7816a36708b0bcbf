// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMenu;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.channel.OutletPattern;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.MenuChoice;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.SlackThread;
import org.whosaid.slack.StandingReplies;
import org.whosaid.slack.StandingReply;
import org.whosaid.slack.Visitor;
import org.whosaid.slack.Whispers;
import org.whosaid.words.Wording;

/**
 * Does what somebody chose from the menu under a reply: a copy, an outlet muted, the reply gone.
 */
public final class ChooseFromMenu {
  private final InThread thread;
  private final Clippings clippings;
  private final ChannelSettingsDesk settings;
  private final SlackPeople people;
  private final Copies copies;
  private final ReplyBlocks blocks = new ReplyBlocks();

  /** What stands in a thread, what is posted, what is told to one person. */
  public record InThread(SlackThread posts, StandingReplies standing, Whispers whispers) {}

  /** A reply's present words, for a copy of it. */
  @FunctionalInterface
  public interface Copies {
    /** Empty if nothing is kept behind the reply any more. */
    Optional<ReplyMessage> of(StandingReply reply);
  }

  public ChooseFromMenu(
      InThread thread,
      Clippings clippings,
      ChannelSettingsDesk settings,
      SlackPeople people,
      Copies copies) {
    this.thread = requireNonNull(thread, "thread");
    this.clippings = requireNonNull(clippings, "clippings");
    this.settings = requireNonNull(settings, "settings");
    this.people = requireNonNull(people, "people");
    this.copies = requireNonNull(copies, "copies");
  }

  public JobOutcome choose(MenuChoice job, Attempt attempt) {
    ThreadAddress place = job.reply();
    Optional<StandingReply> reply = thread.standing.at(place.team(), place.channel(), job.ts());
    if (reply.isEmpty()) {
      return tell(job, Wording.of("menu.gone"));
    }
    return switch (job.choice()) {
      case ReplyMenu.COPY -> copy(job, reply.get(), attempt);
      case ReplyMenu.MUTE -> mute(job, reply.get());
      case ReplyMenu.DELETE -> delete(job, reply.get());
      default -> JobOutcome.giveUp("no such choice: " + job.choice());
    };
  }

  /** One copy in the channel for each article, by whoever asks first. */
  private JobOutcome copy(MenuChoice job, StandingReply reply, Attempt attempt) {
    Optional<ReplyMessage> message = copies.of(reply);
    if (message.isEmpty()) {
      return tell(job, Wording.of("menu.gone"));
    }
    PlannedReply original = reply.reply();
    ThreadAddress channel = ThreadAddress.ofChannel(job.reply().team(), job.reply().channel());
    PlannedReply copy =
        new PlannedReply(
            PlannedReply.Kind.COPY,
            channel,
            new Sharer(job.by().user(), original.by().messageTs()),
            original.article(),
            original.link(),
            job.id());
    return thread.posts.reply(copy, message.get(), attempt);
  }

  private JobOutcome mute(MenuChoice job, StandingReply reply) {
    ThreadAddress place = job.reply();
    Optional<OutletPattern> outlet =
        clippings
            .find(place.team(), reply.reply().readingId())
            .map(FiledClipping::clipping)
            .flatMap(clipping -> clipping.article().details().address())
            .map(URI::getHost)
            .flatMap(OutletPattern::written);
    if (outlet.isEmpty()) {
      return tell(job, Wording.of("menu.no-outlet"));
    }
    Visitor who =
        new Visitor(
            place.team(),
            job.by().user(),
            job.by().fromOutside() ? Optional.of("elsewhere") : Optional.empty(),
            job.by().name());
    return settings
        .mute(who, place.channel(), outlet.get())
        .map(sentence -> tell(job, sentence))
        .orElseGet(() -> JobOutcome.done("muted, and the channel is told"));
  }

  private JobOutcome delete(MenuChoice job, StandingReply reply) {
    if (!mayDelete(job, reply)) {
      return tell(job, Wording.of("menu.not-yours"));
    }
    try {
      thread.standing.delete(reply);
      clippings.forget(job.reply().team(), reply.reply().readingId());
      return JobOutcome.done("deleted on request");
    } catch (SlackCallFailed e) {
      return e.mayPass() ? e.asOutcome() : tell(job, Wording.of("menu.failed"));
    }
  }

  private boolean mayDelete(MenuChoice job, StandingReply reply) {
    String user = job.by().user();
    String team = job.reply().team();
    return reply.reply().by().user().equals(user)
        || people.person(team, user).filter(SlackPeople.Person::admin).isPresent()
        || people.creator(team, job.reply().channel()).filter(user::equals).isPresent();
  }

  private JobOutcome tell(MenuChoice job, String sentence) {
    thread.whispers.say(job.reply(), job.by().user(), blocks.notice(sentence));
    return JobOutcome.done("told the person: " + sentence);
  }
}
