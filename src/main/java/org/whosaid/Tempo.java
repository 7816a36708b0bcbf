// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.whosaid.config.WhosaidConfig.SlackSection;
import org.whosaid.job.Backoff;

/**
 * How patient the bot is.
 *
 * @param backoff between the tries of a job
 * @param betweenMessages in one channel
 * @param settling for a message that Slack may still be taking in
 */
record Tempo(Backoff backoff, Duration betweenMessages, Duration settling) {
  Tempo {
    requireNonNull(backoff, "backoff");
    requireNonNull(betweenMessages, "betweenMessages");
    requireNonNull(settling, "settling");
  }

  /** As Slack and the outlets like it. */
  static Tempo usual(SlackSection slack) {
    return new Tempo(
        Backoff.standard(() -> ThreadLocalRandom.current().nextDouble()),
        Duration.ofSeconds(1),
        slack.settlingTime());
  }
}
