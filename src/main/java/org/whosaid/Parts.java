// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.time.Clock;
import java.util.UUID;
import org.whosaid.article.ReadableText;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.claim.ClaimExtractor;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.correction.Proofreading;
import org.whosaid.desk.ArticleReader;
import org.whosaid.desk.ReadOnce;
import org.whosaid.fetch.Guest;
import org.whosaid.fetch.PageFetcher;
import org.whosaid.job.JobQueue;
import org.whosaid.job.Turns;
import org.whosaid.slack.Presence;
import org.whosaid.slack.ReadMessages;
import org.whosaid.slack.Settling;
import org.whosaid.slack.SlackMessages;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.SlackThread;
import org.whosaid.slack.StandingReplies;
import org.whosaid.slack.Whispers;
import org.whosaid.slack.Workspaces;
import org.whosaid.store.Database;
import org.whosaid.store.SqlChannelSettings;
import org.whosaid.store.SqlClippings;
import org.whosaid.store.SqlCorrections;
import org.whosaid.store.SqlJobs;
import org.whosaid.store.SqlKeptPages;
import org.whosaid.store.SqlRecentReplies;
import org.whosaid.store.SqlReplies;
import org.whosaid.store.SqlTurns;

/** What the stories are made of: each part once, each made of those above it. */
final class Parts {
  final WhosaidConfig config;
  final Clock clock;
  final Workspaces workspaces;

  final SqlJobs queue;
  final JobQueue jobs;
  final SqlReplies replies;
  final SqlRecentReplies recentReplies;
  final SqlClippings clippings;
  final SqlCorrections corrections;
  final SqlChannelSettings channels;

  final ArticleReader articles;
  final ClaimExtractor claims;
  final SqlKeptPages keptPages;
  final ReadOnce pages;
  final ReplyBlocks blocks = new ReplyBlocks();
  final ReplyWriter writer;
  final ClippingsDesk clippingsDesk;

  final SlackMessages messages;
  final SlackThread thread;
  final StandingReplies standing;
  final Whispers whispers;
  final Presence presence;
  final ReadMessages reading;
  final SlackPeople people;
  final Proofreading proofreading;
  final Rewriting rewriting;

  /** What has to be closed is made, and closed, by the service. */
  Parts(
      WhosaidConfig config,
      Workspaces workspaces,
      Opened opened,
      Settling settling,
      Watched watched,
      Clock clock) {
    this.config = config;
    this.clock = clock;
    this.workspaces = workspaces;
    queue = new SqlJobs(opened.database(), config.jobs().threads(), clock);
    jobs = watched.queue(queue);
    writer = new ReplyWriter(blocks, watched.watch());
    replies = new SqlReplies(opened.database(), () -> UUID.randomUUID().toString(), clock);
    recentReplies = new SqlRecentReplies(opened.database());
    clippings = new SqlClippings(opened.database(), clock);
    corrections = new SqlCorrections(opened.database(), clock);
    channels = new SqlChannelSettings(opened.database(), Settings.usualIn(config.reply()), clock);
    claims = opened.claims();
    articles =
        new ArticleReader(
            opened.web()::fetch, watched.reader(ArticleReader.reader(new ReadableText())));
    keptPages = new SqlKeptPages(opened.database());
    Turns turns = SqlTurns.of(opened.database());
    Guest guest = new Guest(opened.web(), Settings.manners(config.fetch()), turns, clock);
    ReadOnce.Shelf shelf =
        new ReadOnce.Shelf(keptPages, config.fetch().guest().fresh(), watched::pageKept);
    pages = new ReadOnce(watched.visits(guest), articles, claims, shelf, clock);
    clippingsDesk = new ClippingsDesk(clippings);
    messages = new SlackMessages(workspaces);
    thread = new SlackThread(messages, replies, settling);
    standing = new StandingReplies(messages, replies, settling, turns);
    whispers = new Whispers(workspaces);
    presence = new Presence(workspaces);
    reading = new ReadMessages(workspaces);
    people = new SlackPeople(workspaces);
    proofreading = new Proofreading(corrections);
    rewriting =
        new Rewriting(
            standing,
            clippingsDesk,
            proofreading,
            new Rewriting.Appearance(writer, channels, people),
            clock);
  }

  /** The parts that are opened and closed. */
  record Opened(Database database, PageFetcher web, ClaimExtractor claims) {}
}
