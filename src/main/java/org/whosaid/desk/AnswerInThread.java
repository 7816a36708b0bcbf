// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.channel.Asked;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobQueue;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.ThreadRequest;
import org.whosaid.slack.Membership;
import org.whosaid.slack.PersonalAnswers;

/**
 * Somebody wants links answered in a thread for everybody. That is the shared link's own story;
 * what stands in its way is said to the person.
 */
public final class AnswerInThread {
  private final JobQueue queue;
  private final ChannelSettingsBook settings;
  private final Membership membership;
  private final PersonalAnswers answers;
  private final AskBlocks blocks = new AskBlocks();

  public AnswerInThread(
      JobQueue queue,
      ChannelSettingsBook settings,
      Membership membership,
      PersonalAnswers answers) {
    this.queue = requireNonNull(queue, "queue");
    this.settings = requireNonNull(settings, "settings");
    this.membership = requireNonNull(membership, "membership");
    this.answers = requireNonNull(answers, "answers");
  }

  public JobOutcome answer(ThreadRequest request, Attempt attempt) {
    SharedMessage message = request.message();
    Optional<String> obstacle = obstacle(message);
    if (obstacle.isPresent()) {
      return answers.say(request.by(), blocks.line(obstacle.get()));
    }
    queue.add(message);
    return JobOutcome.done("to be answered in the thread");
  }

  /** In words for the person. */
  private Optional<String> obstacle(SharedMessage message) {
    ThreadAddress thread = message.thread();
    ChannelSettings wanted = settings.of(thread.team(), thread.channel());
    for (String link : message.links()) {
      Optional<String> against =
          ArticleAddress.written(link)
              .map(address -> wanted.decide(address, Asked.IN_CHANNEL, message.by().fromOutside()))
              .flatMap(RefusalWords::of);
      if (against.isPresent()) {
        return against;
      }
    }
    return membership.obstacle(thread.team(), thread.channel()).map(RefusalWords::of);
  }
}
