// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * One attempt to bring something to the bot.
 *
 * @param retry 0 for the first attempt
 * @param status the HTTP status the bot answered; 0 when there was no answer
 * @param took from sending to the end of the answer
 * @param answer the body of the answer, or Slack's word for why there was none
 */
public record Delivery(Parcel parcel, int retry, int status, Duration took, String answer) {
  public Delivery {
    requireNonNull(parcel, "parcel");
    requireNonNull(took, "took");
    requireNonNull(answer, "answer");
  }

  /** Whether the bot took it. */
  public boolean acknowledged() {
    return status >= 200 && status < 300;
  }
}
