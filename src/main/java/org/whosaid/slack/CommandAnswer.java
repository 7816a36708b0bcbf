// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Job;

/** What is made of a typed command before Slack gets its acknowledgement. */
public sealed interface CommandAnswer {

  /**
   * Jobs, and what is said at once, if anything.
   *
   * @param said travels in the acknowledgement; only the person sees it
   */
  record Take(List<Job> jobs, Optional<ReplyMessage> said) implements CommandAnswer {
    public Take {
      jobs = List.copyOf(jobs);
      requireNonNull(said, "said");
    }
  }

  /** The window of the channel's settings. */
  record Settings() implements CommandAnswer {}

  static CommandAnswer say(ReplyMessage message) {
    return new Take(List.of(), Optional.of(message));
  }

  static CommandAnswer take(Job job) {
    return new Take(List.of(job), Optional.empty());
  }
}
