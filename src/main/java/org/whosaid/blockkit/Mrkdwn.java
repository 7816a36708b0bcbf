// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import org.whosaid.digest.VisibleText;

/**
 * Text for the one field of a message that Slack parses, its fallback text: the three characters
 * that Slack's <a href="https://docs.slack.dev/messaging/formatting-message-text">formatting</a>
 * gives a meaning are escaped, so that {@code <!channel>} in an article calls nobody. Everything in
 * blocks is rich_text or plain_text, which Slack does not parse.
 */
final class Mrkdwn {
  private Mrkdwn() {}

  static String escaped(String text) {
    return VisibleText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Escaped and at no more than {@code max} characters, no escape cut in half. */
  static String escaped(String text, int max) {
    String visible = VisibleText.of(text);
    int room = max;
    String escaped = escaped(visible);
    while (escaped.length() > max) {
      room -= Math.max(1, (escaped.length() - max) / 5);
      escaped = escaped(BlockLimits.cut(visible, room));
    }
    return escaped;
  }
}
