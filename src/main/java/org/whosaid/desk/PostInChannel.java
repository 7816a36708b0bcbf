// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.ComparisonBlocks;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.channel.Asked;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.claim.Filing;
import org.whosaid.compare.Comparing;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.job.Asker;
import org.whosaid.job.Attempt;
import org.whosaid.job.ChannelPost;
import org.whosaid.job.Fingerprint;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PersonalAnswers;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.Replies;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackMessages;
import org.whosaid.slack.SlackThread;
import org.whosaid.slack.StandingReply;
import org.whosaid.words.Wording;

/** What one person was answered is posted for everybody: once in a channel for each article. */
public final class PostInChannel {
  private static final Logger log = LoggerFactory.getLogger(PostInChannel.class);

  private final Clippings clippings;
  private final ChannelSettingsBook settings;
  private final Channel channel;
  private final PersonalAnswers answers;
  private final Clock clock;
  private final ReplyBlocks replies = new ReplyBlocks();
  private final AskBlocks blocks = new AskBlocks();

  /** What stands in channels, and how more gets there. */
  public record Channel(Replies book, SlackThread posts, SlackMessages messages, Renewal renewal) {}

  /** Brings a reply that stands up to date with a reading of its article. */
  @FunctionalInterface
  public interface Renewal {
    /** Why that could not be done; empty if the reply says what the article says. */
    Optional<JobOutcome> renew(StandingReply standing, PageOutcome.Read now);
  }

  public PostInChannel(
      Clippings clippings,
      ChannelSettingsBook settings,
      Channel channel,
      PersonalAnswers answers,
      Clock clock) {
    this.clippings = requireNonNull(clippings, "clippings");
    this.settings = requireNonNull(settings, "settings");
    this.channel = requireNonNull(channel, "channel");
    this.answers = requireNonNull(answers, "answers");
    this.clock = requireNonNull(clock, "clock");
  }

  public JobOutcome post(ChannelPost post, Attempt attempt) {
    Asker by = post.by();
    List<FiledClipping> kept = kept(by.team(), post.reading());
    if (kept.isEmpty()) {
      return answers.say(by, blocks.line(Wording.of("ask.gone")));
    }
    try {
      String article = article(kept);
      ThreadAddress place = ThreadAddress.ofChannel(by.team(), by.channel());
      Optional<StandingReply> standing = channel.book().digestOf(place, article, article);
      if (standing.isPresent()) {
        Optional<JobOutcome> later = notRenewed(post, standing.get(), kept, attempt);
        return later.isPresent() ? later.get() : itStands(post, standing.get());
      }
      Optional<String> against = against(by, kept);
      if (against.isPresent()) {
        return answers.say(by, blocks.line(against.get()));
      }
      PlannedReply planned = planned(post, article);
      String signature = Wording.of("ask.asked-by", post.name());
      if (kept.size() > 1) {
        return channel
            .posts()
            .attempt(planned, blocks.forAll(comparison(kept), signature), attempt);
      }
      Clipping behind = behind(planned, kept.get(0));
      ReplyMessage digest = blocks.forAll(digest(planned, behind), signature);
      return channel.posts().attempt(planned, digest, attempt, () -> file(planned, behind));
    } catch (SlackCallFailed e) {
      if (e.worthAnotherTry(attempt)) {
        return e.asOutcome();
      }
      log.warn("{}: the person is told so: {}", post.inTheLog(), e.getMessage(), e);
      return answers.say(by, blocks.line(RefusalWords.of(e)));
    }
  }

  /** All that the post is made of; nothing if a part of it is no longer kept. */
  private List<FiledClipping> kept(String team, String readings) {
    List<FiledClipping> kept = new ArrayList<>();
    List<String> ids = List.of(readings.split(",", -1));
    ids.forEach(id -> clippings.find(team, id).ifPresent(kept::add));
    return kept.size() == ids.size() ? kept : List.of();
  }

  /** The article's identity; for several, one that is the same in whatever order they come. */
  private static String article(List<FiledClipping> kept) {
    List<String> articles = kept.stream().map(one -> one.filing().article()).sorted().toList();
    return articles.size() == 1
        ? articles.get(0)
        : "comparison " + Fingerprint.of(String.join("\n", articles));
  }

  /** What the channel has agreed against posting it. */
  private Optional<String> against(Asker by, List<FiledClipping> kept) {
    ChannelSettings wanted = settings.of(by.team(), by.channel());
    return kept.stream()
        .flatMap(one -> one.clipping().article().details().address().stream())
        .map(address -> wanted.decide(address, Asked.IN_CHANNEL, by.fromOutside()))
        .flatMap(decision -> RefusalWords.of(decision).stream())
        .findFirst();
  }

  private static ReplyMessage comparison(List<FiledClipping> kept) {
    return ComparisonBlocks.message(
        Comparing.of(kept.stream().map(FiledClipping::clipping).toList()));
  }

  /** What stands may be older than what the person has read: it is brought up to date first. */
  private Optional<JobOutcome> notRenewed(
      ChannelPost post, StandingReply standing, List<FiledClipping> kept, Attempt attempt) {
    if (kept.size() > 1 || standing.reply().job().equals(post.id())) {
      return Optional.empty();
    }
    Optional<JobOutcome> missed =
        channel.renewal().renew(standing, PageOutcome.Read.of(kept.get(0)));
    missed.ifPresent(why -> log.debug("{}: {}", post.inTheLog(), why));
    return missed.filter(why -> !(why instanceof JobOutcome.GiveUp) && !attempt.last());
  }

  /** Said to whoever pressed again; the job that posted says nothing more. */
  private JobOutcome itStands(ChannelPost post, StandingReply standing) throws SlackCallFailed {
    if (standing.reply().job().equals(post.id())) {
      return JobOutcome.done("posted already, at " + standing.ts());
    }
    String link = channel.messages().permalink(standing.reply().thread(), standing.ts());
    return answers.say(post.by(), blocks.line(Wording.of("ask.stands", link)));
  }

  private static PlannedReply planned(ChannelPost post, String article) {
    Asker by = post.by();
    return new PlannedReply(
        PlannedReply.Kind.DIGEST,
        ThreadAddress.ofChannel(by.team(), by.channel()),
        new Sharer(by.user(), ""),
        article,
        article,
        post.id());
  }

  /** The channel's own: the person's may go before it. */
  private Clipping behind(PlannedReply planned, FiledClipping filed) {
    Clipping kept = filed.clipping();
    Duration age = PrivateFile.age(filed, clock.instant());
    return new Clipping(planned.readingId(), kept.article(), kept.extraction(), age);
  }

  private void file(PlannedReply planned, Clipping clipping) {
    ThreadAddress place = planned.thread();
    if (settings.of(place.team(), place.channel()).retentionDays() > 0) {
      Filing.Place where = new Filing.Place(place.channel(), place.threadTs());
      clippings.keep(new Filing(place.team(), planned.article(), Optional.of(where)), clipping);
    }
  }

  /** As the channel wants replies. */
  private ReplyMessage digest(PlannedReply planned, Clipping clipping) {
    ThreadAddress place = planned.thread();
    ChannelSettings wanted = settings.of(place.team(), place.channel());
    Digest digest =
        new DigestWriter(wanted.replies().maxLines()).of(clipping.article(), clipping.extraction());
    Optional<String> reading =
        wanted.retentionDays() > 0 ? Optional.of(clipping.id()) : Optional.empty();
    return replies.reply(digest, reading, ReplyNotes.NONE.aged(clipping.age()));
  }
}
