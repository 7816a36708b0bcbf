// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

/** Slack's rules for text objects. */
final class Texts {
  private Texts() {}

  /** A field, if it is there, that must be {@code plain_text}. */
  static void plain(Checked owner, String field, int max) {
    if (owner.has(field)) {
      Checked text = owner.at(field);
      text(text, max);
      text.choice("type", "plain_text");
    }
  }

  /** A field, if it is there, that may be {@code plain_text} or {@code mrkdwn}. */
  static void any(Checked owner, String field, int max) {
    if (owner.has(field)) {
      any(owner.at(field), max);
    }
  }

  static void any(Checked text, int max) {
    text(text, max);
    text.choice("type", "plain_text", "mrkdwn");
  }

  private static void text(Checked text, int max) {
    boolean isPlain = text.type().equals("plain_text");
    if (isPlain ? text.only("text", "emoji") : text.only("text", "verbatim")) {
      text.requires("type", "text");
      text.string("text", max);
      text.flag("emoji");
      text.flag("verbatim");
    }
  }
}
