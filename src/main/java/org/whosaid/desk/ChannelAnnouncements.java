// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ChangeInWords;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.WelcomeMessage;
import org.whosaid.channel.ChannelChange;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.job.Announcement;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.Welcome;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackMessages;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.SlackThread;
import org.whosaid.words.Wording;

/**
 * What the bot says in a channel of its own accord, each thing once: who changed what, and hello.
 */
public final class ChannelAnnouncements {
  private static final Logger log = LoggerFactory.getLogger(ChannelAnnouncements.class);

  private final ChannelSettingsBook book;
  private final SlackThread channel;
  private final SlackMessages messages;
  private final SlackPeople people;
  private final ReplyBlocks blocks = new ReplyBlocks();

  public ChannelAnnouncements(
      ChannelSettingsBook book, SlackThread channel, SlackMessages messages, SlackPeople people) {
    this.book = requireNonNull(book, "book");
    this.channel = requireNonNull(channel, "channel");
    this.messages = requireNonNull(messages, "messages");
    this.people = requireNonNull(people, "people");
  }

  /** Tells a channel what somebody changed; tells that person if the channel can't be told. */
  public JobOutcome tell(Announcement job, Attempt attempt) {
    Optional<ChannelChange> found = book.untold(job.team(), job.channel(), job.revision());
    if (found.isEmpty()) {
      return JobOutcome.done("the channel was told already");
    }
    ChannelChange change = found.get();
    String line =
        ChangeInWords.line(
            name(job.team(), change.by()), change.before(), change.made().settings());
    PlannedReply reply =
        once(
            PlannedReply.Kind.CHANGE,
            job.team(),
            job.channel(),
            "change " + job.revision(),
            job.id());
    JobOutcome outcome = channel.reply(reply, blocks.notice(line), attempt);
    if (outcome instanceof JobOutcome.TryAgain || outcome instanceof JobOutcome.NotYet) {
      return outcome;
    }
    book.told(change);
    if (outcome instanceof JobOutcome.GiveUp) {
      tellThePerson(job, change.by());
    }
    return outcome;
  }

  /** Says, once in each channel, what the bot does there. */
  public JobOutcome welcome(Welcome job, Attempt attempt) {
    PlannedReply reply =
        once(PlannedReply.Kind.WELCOME, job.team(), job.channel(), "welcome", job.id());
    return channel.reply(reply, WelcomeMessage.of(book.of(job.team(), job.channel())), attempt);
  }

  private static PlannedReply once(
      PlannedReply.Kind kind, String team, String channel, String what, String job) {
    return new PlannedReply(
        kind, ThreadAddress.ofChannel(team, channel), Sharer.NOBODY, what, what, job);
  }

  private String name(String team, ChannelChange.Person by) {
    return people.person(team, by.user()).map(SlackPeople.Person::name).orElse(by.name());
  }

  /** Once at most: whether it arrived is not followed up. */
  private void tellThePerson(Announcement job, ChannelChange.Person by) {
    try {
      messages.post(
          messages.direct(job.team(), by.user()),
          UUID.nameUUIDFromBytes(job.id().getBytes(UTF_8)).toString(),
          blocks.notice(Wording.of("settings.not-told")));
    } catch (SlackCallFailed e) {
      log.warn("{}: nor could {} be told: {}", job.inTheLog(), by.user(), e.getMessage());
    }
  }
}
