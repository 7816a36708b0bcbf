// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.correction.Corrections;
import org.whosaid.desk.AnswerInPrivate;
import org.whosaid.desk.AnswerInThread;
import org.whosaid.desk.CommandReader;
import org.whosaid.desk.CompareArticles;
import org.whosaid.desk.ExportArticle;
import org.whosaid.desk.Forget;
import org.whosaid.desk.PostInChannel;
import org.whosaid.desk.ReadDirectMessage;
import org.whosaid.desk.ReadingDesk;
import org.whosaid.desk.SearchSource;
import org.whosaid.digest.DigestWriter;
import org.whosaid.job.Assignments;
import org.whosaid.job.ChannelPost;
import org.whosaid.job.ComparisonQuestion;
import org.whosaid.job.DirectMessage;
import org.whosaid.job.ExportRequest;
import org.whosaid.job.ForgetRequest;
import org.whosaid.job.PrivateQuestion;
import org.whosaid.job.PrivateReading;
import org.whosaid.job.SourceQuestion;
import org.whosaid.job.ThreadRequest;
import org.whosaid.slack.AskingButtons;
import org.whosaid.slack.DirectMessages;
import org.whosaid.slack.FileDelivery;
import org.whosaid.slack.Membership;
import org.whosaid.slack.PersonalAnswers;
import org.whosaid.slack.SlackHosts;
import org.whosaid.slack.SlackListener;
import org.whosaid.slack.TypedCommands;
import org.whosaid.slack.WhoSaidWhatShortcut;

/** The stories of people who ask: by command, shortcut or direct message. */
final class Asking {
  private final Parts parts;
  private final Stories stories;
  private final PersonalAnswers answers;
  private final Corrections corrections;

  Asking(Parts parts, Stories stories, PersonalAnswers answers, Corrections corrections) {
    this.parts = requireNonNull(parts, "parts");
    this.stories = requireNonNull(stories, "stories");
    this.answers = requireNonNull(answers, "answers");
    this.corrections = requireNonNull(corrections, "corrections");
  }

  /** Who hears them. */
  List<SlackListener> listeners() {
    CommandReader reader =
        new CommandReader(new AskBlocks(), parts.channels, parts.config.reply().maxLinks());
    return List.of(
        new TypedCommands(reader, parts.jobs, stories.settingsWindow(), answers, parts.clock),
        new WhoSaidWhatShortcut(parts.workspaces, parts.jobs, answers, reader, parts.clock),
        new AskingButtons(parts.jobs, parts.clock));
  }

  /** Who answers them. */
  Assignments assign(Assignments assignments) {
    ReadingDesk desk =
        new ReadingDesk(
            parts.pages,
            parts.articles,
            parts.claims,
            new DigestWriter(parts.config.reply().maxLines()),
            parts.clock);
    SlackHosts hosts = new SlackHosts(parts.config.slack().apiUrl());
    return seenByAll(seenByOne(assignments, desk, hosts), desk, hosts);
  }

  /** Answers to whoever asked, and to nobody else. */
  private Assignments seenByOne(Assignments assignments, ReadingDesk desk, SlackHosts hosts) {
    AnswerInPrivate alone =
        new AnswerInPrivate(
            desk,
            parts.clippings,
            parts.jobs,
            new AnswerInPrivate.Voice(answers, parts.channels),
            parts.clock);
    CompareArticles comparing = new CompareArticles(desk, parts.clippings, answers, parts.clock);
    SearchSource sources = new SearchSource(parts.clippings, answers);
    FileDelivery files = new FileDelivery(parts.workspaces, hosts);
    ExportArticle exports = new ExportArticle(desk, parts.clippings, files, answers, parts.clock);
    return assignments
        .of(PrivateQuestion.class, alone::answer)
        .of(PrivateReading.class, alone::read)
        .of(ComparisonQuestion.class, comparing::compare)
        .of(SourceQuestion.class, sources::search)
        .of(ExportRequest.class, exports::export);
  }

  /** What changes what stands in a conversation. */
  private Assignments seenByAll(Assignments assignments, ReadingDesk desk, SlackHosts hosts) {
    PostInChannel posts =
        new PostInChannel(
            parts.clippings,
            parts.channels,
            new PostInChannel.Channel(
                parts.replies,
                parts.thread,
                parts.messages,
                (standing, now) -> parts.rewriting.renew(standing, now).missed()),
            answers,
            parts.clock);
    AnswerInThread threads =
        new AnswerInThread(parts.jobs, parts.channels, new Membership(parts.workspaces), answers);
    Forget forget =
        new Forget(
            new Forget.Kept(parts.clippings, corrections, parts.replies, parts.keptPages),
            parts.messages,
            parts.people,
            answers);
    ReadDirectMessage direct =
        new ReadDirectMessage(
            new ReadDirectMessage.Reading(desk, parts.config.fetch().maxBytes().bytes()),
            new DirectMessages(parts.workspaces, hosts),
            parts.thread,
            parts.clippings,
            parts.clock);
    return assignments
        .of(ChannelPost.class, posts::post)
        .of(ThreadRequest.class, threads::answer)
        .of(ForgetRequest.class, forget::forget)
        .of(DirectMessage.class, direct::read);
  }
}
