// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

/** What goes wrong around the bot. */
enum Trouble {
  RATE_LIMITED("Slack: 429"),
  SERVER_ERROR("Slack: 500"),
  HUNG_UP("Slack: hung up, nothing done"),
  ANSWER_LOST("Slack: hung up after accepting"),
  SLOW("Slack: answered after the delay"),
  ACCEPTED_LATE("Slack: hung up, accepted later"),
  DELIVERED_TWICE("event delivered twice"),
  DATABASE_LOCKED("database locked"),
  DATABASE_FULL("database full"),
  DATABASE_GONE("database gone");

  final String inWords;

  Trouble(String inWords) {
    this.inWords = inWords;
  }
}
