// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * Where one person is answered so that nobody else sees it: Slack's {@code response_url}. Who has
 * the address may speak as the bot, so it appears in no log.
 *
 * @param givenAt when Slack gave it out, in milliseconds since 1970
 */
public record ResponseUrl(String address, long givenAt) {
  /**
   * Slack takes <a href="https://docs.slack.dev/interactivity/handling-user-interaction">five
   * answers within thirty minutes</a>.
   */
  private static final Duration LIFE = Duration.ofMinutes(30);

  public ResponseUrl {
    requireNonNull(address, "address");
  }

  /** Whether Slack still takes an answer there. */
  public boolean isGood(Instant now) {
    return !now.isAfter(Instant.ofEpochMilli(givenAt).plus(LIFE));
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "ResponseUrl[given " + Instant.ofEpochMilli(givenAt) + "]";
  }
}
