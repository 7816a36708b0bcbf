// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.List;
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
    return escaped(text, Integer.MAX_VALUE);
  }

  /** Escaped and at no more than {@code max} characters, no escape cut in half. */
  static String escaped(String text, int max) {
    String visible = VisibleText.of(text);
    String whole = entities(visible);
    if (whole.length() <= max) {
      return whole;
    }
    StringBuilder cut = new StringBuilder();
    for (int i = 0; i < visible.length(); ) {
      int c = visible.codePointAt(i);
      String next = entities(Character.toString(c));
      if (cut.length() + next.length() >= max) {
        break;
      }
      cut.append(next);
      i += Character.charCount(c);
    }
    return cut.append('…').toString();
  }

  /** Line by line, as many as fit; the one that does not is cut. */
  static String escapedLines(List<String> lines, int max) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      int room = max - text.length() - 1;
      if (room < 1) {
        break;
      }
      text.append(text.length() == 0 ? "" : "\n").append(escaped(line, room));
    }
    return text.toString();
  }

  private static String entities(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
