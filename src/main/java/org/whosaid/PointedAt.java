// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobQueue;
import org.whosaid.job.Reaction;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.ThreadQuestion;
import org.whosaid.slack.ReadMessages;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.Whispers;
import org.whosaid.words.Wording;

/**
 * Somebody pointed at a message instead of posting a link: with an emoji, or by calling the bot
 * into a thread. The links are looked up and asked for.
 */
final class PointedAt {
  private final ReadMessages messages;
  private final Whispers whispers;
  private final ReplyBlocks blocks;
  private final ChannelSettingsBook channels;
  private final JobQueue queue;

  PointedAt(
      ReadMessages messages,
      Whispers whispers,
      ReplyBlocks blocks,
      ChannelSettingsBook channels,
      JobQueue queue) {
    this.messages = requireNonNull(messages, "messages");
    this.whispers = requireNonNull(whispers, "whispers");
    this.blocks = requireNonNull(blocks, "blocks");
    this.channels = requireNonNull(channels, "channels");
    this.queue = requireNonNull(queue, "queue");
  }

  /** An emoji asks if it is the one that the channel chose; the message is not read otherwise. */
  JobOutcome react(Reaction reaction, Attempt attempt) {
    if (!channels.of(reaction.team(), reaction.channel()).asks(reaction.emoji())) {
      return JobOutcome.done("not the emoji that asks here");
    }
    try {
      Optional<ReadMessages.Found> found =
          messages.message(reaction.team(), reaction.channel(), reaction.by().messageTs());
      if (found.isEmpty() || found.get().links().isEmpty()) {
        return JobOutcome.done("no link under the emoji");
      }
      String root = found.get().rootTs();
      ThreadAddress thread = new ThreadAddress(reaction.team(), reaction.channel(), root);
      queue.add(new SharedMessage(thread, reaction.by(), found.get().links(), true));
      return JobOutcome.done("asked for " + found.get().links().size());
    } catch (SlackCallFailed e) {
      return e.asOutcome();
    }
  }

  /** The thread's first link is meant; who calls into a thread without any is told so. */
  JobOutcome answer(ThreadQuestion question, Attempt attempt) {
    ThreadAddress thread = question.thread();
    Sharer by = question.by();
    try {
      Optional<ReadMessages.Found> found =
          messages.firstWithLinks(thread.team(), thread.channel(), thread.threadTs());
      if (found.isEmpty()) {
        whispers.say(thread, by.user(), blocks.notice(Wording.of("presence.no-link")));
        return JobOutcome.done("no link in the thread");
      }
      String first = found.get().links().get(0);
      queue.add(new SharedMessage(thread, by, List.of(first), true));
      return JobOutcome.done("asked for the thread's first link");
    } catch (SlackCallFailed e) {
      return e.asOutcome();
    }
  }
}
