// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

/**
 * Something Slack lets pass and a newsroom would not: a test asserts that there is none.
 *
 * @param where the Web API method and the JSON pointer of the text
 * @param detail the piece of text, shortened
 */
public record Fault(Kind kind, String where, String detail) {
  /** What is wrong. */
  public enum Kind {
    /** A raw {@code &}, {@code <} or {@code >} that is neither an escape nor an entity. */
    UNESCAPED,
    /** The bot mentions a person, a group or a whole channel. */
    MENTION,
    /** Blocks without a {@code text}: notifications and screen readers get nothing. */
    NO_FALLBACK_TEXT,
    /** More than the 4,000 characters of {@code text} that Slack advises. */
    LONG_TEXT,
    /** A reply that is also sent to the channel. */
    BROADCAST,
    /** Links would be unfolded under the bot's message. */
    UNFURLS
  }

  public Fault {
    requireNonNull(kind, "kind");
    requireNonNull(where, "where");
    requireNonNull(detail, "detail");
  }
}
