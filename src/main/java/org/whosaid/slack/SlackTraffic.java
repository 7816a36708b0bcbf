// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import java.time.Duration;

/**
 * Is told what passes between Slack and the bot. Called by many threads, on the way: it must be
 * quick and must not throw.
 */
public interface SlackTraffic {
  /** Nobody looks. */
  SlackTraffic UNSEEN =
      new SlackTraffic() {
        @Override
        public void called(String method, String answer, Duration took) {}

        @Override
        public void answered(int status, Duration took) {}
      };

  /**
   * The bot called a method of the Web API.
   *
   * @param answer {@code ok}, Slack's own word for why it refused, the status of another answer
   *     ({@code 429}), or {@code none} if no answer came
   */
  void called(String method, String answer, Duration took);

  /**
   * Slack, or somebody else, sent a request, and was answered.
   *
   * @param status as in HTTP, also where the request came through a connection of our own: 200 is
   *     an acknowledgement
   */
  void answered(int status, Duration took);
}
