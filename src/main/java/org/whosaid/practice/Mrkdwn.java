// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads mrkdwn the way Slack does and names what an app must not send: a raw {@code & < >}, and
 * anything that would notify people.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting text</a>
 */
final class Mrkdwn {
  private static final Pattern MENTION =
      Pattern.compile("(@[UW][A-Z0-9]+|!(here|channel|everyone)|!subteam\\^[A-Z0-9]+)(\\|.*)?");
  private static final Pattern ENTITY =
      Pattern.compile(
          "((https?://|mailto:|tel:)[^|<>\\s]+|#C[A-Z0-9]+|!date\\^\\d+\\^[^|]+)(\\|.*)?");
  private static final int SHOWN = 60;

  private final String text;
  private final String where;
  private final List<Fault> faults = new ArrayList<>();

  private Mrkdwn(String text, String where) {
    this.text = text;
    this.where = where;
  }

  static List<Fault> faults(String text, String where) {
    return new Mrkdwn(text, where).read();
  }

  private List<Fault> read() {
    int at = 0;
    while (at < text.length()) {
      at =
          switch (text.charAt(at)) {
            case '&' -> escape(at);
            case '<' -> entity(at);
            case '>' -> raw(at);
            default -> at + 1;
          };
    }
    return List.copyOf(faults);
  }

  private int escape(int at) {
    for (String escape : List.of("&amp;", "&lt;", "&gt;")) {
      if (text.startsWith(escape, at)) {
        return at + escape.length();
      }
    }
    return raw(at);
  }

  private int entity(int at) {
    int end = text.indexOf('>', at);
    int next = text.indexOf('<', at + 1);
    if (end < 0 || (next >= 0 && next < end)) {
      return raw(at);
    }
    String inside = text.substring(at + 1, end);
    if (MENTION.matcher(inside).matches()) {
      note(Fault.Kind.MENTION, text.substring(at, end + 1));
    } else if (ENTITY.matcher(inside).matches()) {
      faults.addAll(faults(inside, where));
    } else {
      return raw(at);
    }
    return end + 1;
  }

  private int raw(int at) {
    note(Fault.Kind.UNESCAPED, text.substring(at));
    return at + 1;
  }

  private void note(Fault.Kind kind, String detail) {
    String shown = detail.length() > SHOWN ? detail.substring(0, SHOWN) + "…" : detail;
    faults.add(new Fault(kind, where, shown));
  }
}
