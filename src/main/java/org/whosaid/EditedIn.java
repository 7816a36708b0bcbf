// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedMessage;
import org.whosaid.slack.Replies;

/** Links that were edited into a message count again if they were edited out of it before. */
final class EditedIn {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Replies replies;
  private final Clock clock;

  EditedIn(Replies replies, Clock clock) {
    this.replies = requireNonNull(replies, "replies");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Lets them count again.
   *
   * @param links their identities
   * @return why that has to wait: what was answered to one of them may still be going to be
   *     deleted, and would be taken for the answer to it now; empty if they count
   */
  Optional<JobOutcome> again(SharedMessage message, Collection<String> links) {
    String team = message.thread().team();
    String channel = message.thread().channel();
    String messageTs = message.by().messageTs();
    if (replies.isBeingTakenBack(team, channel, messageTs)) {
      return Optional.of(
          JobOutcome.notYet("the reply of before is being deleted", clock.instant().plus(PAUSE)));
    }
    links.forEach(link -> replies.shareAgain(team, channel, messageTs, link));
    return Optional.empty();
  }
}
