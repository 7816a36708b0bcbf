// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.util.List;
import org.whosaid.job.Assignments;
import org.whosaid.job.JobHandler;
import org.whosaid.job.Reaction;
import org.whosaid.job.SharedLink;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.TakenBack;
import org.whosaid.job.ThreadQuestion;
import org.whosaid.slack.Reactions;
import org.whosaid.slack.ReplyButtons;
import org.whosaid.slack.SharedLinks;
import org.whosaid.slack.SlackListener;

/** Who does which job, and who listens to Slack. */
final class Stories {
  private final Parts parts;

  Stories(Parts parts) {
    this.parts = parts;
  }

  JobHandler assigned() {
    ReadSharedMessage messages =
        new ReadSharedMessage(
            parts.jobs, parts.thread, parts.replies, parts.blocks, parts.config.reply().maxLinks());
    TakeBackReplies back = new TakeBackReplies(parts.replies, parts.standing, parts.clippingsDesk);
    PointedAt pointed =
        new PointedAt(parts.reading, parts.whispers, parts.blocks, parts.channels, parts.jobs);
    return new Assignments()
        .of(SharedMessage.class, messages::read)
        .of(SharedLink.class, links()::read)
        .of(TakenBack.class, back::takeBack)
        .of(Reaction.class, pointed::react)
        .of(ThreadQuestion.class, pointed::answer);
  }

  List<SlackListener> listeners() {
    return List.of(
        new SharedLinks(parts.jobs),
        new Reactions(parts.jobs),
        new ReplyButtons(new ReplyWindows(parts.clippings), parts.workspaces));
  }

  private ReadSharedLink links() {
    return new ReadSharedLink(
        new ReadSharedLink.Stages(parts.articles, parts.claims, parts.clippingsDesk, parts.writer),
        new ReadSharedLink.Room(
            parts.thread, parts.replies, parts.standing, parts.presence, parts.whispers),
        new AnsweredBefore(
            new AnsweredBefore.Threads(parts.thread, parts.standing, parts.whispers),
            parts.clippingsDesk,
            parts.writer,
            parts.channels,
            parts.clock),
        parts.channels,
        parts.clock);
  }
}
