// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

/**
 * What Slack takes, from its <a href="https://docs.slack.dev/reference/block-kit/blocks">Block Kit
 * reference</a>. A reply has five blocks of the 50 that a message may have, a modal eleven of 100.
 * The total is not documented, 13,200 is where msg_blocks_too_long begins.
 */
final class BlockLimits {
  static final int SECTION_TEXT = 3_000;
  static final int TOTAL_TEXT = 12_000;
  static final int BUTTON_TEXT = 75;
  static final int ACCESSIBILITY_LABEL = 75;
  static final int BUTTON_VALUE = 2_000;
  static final int URL = 3_000;
  static final int MODAL_TITLE = 24;
  static final int MESSAGE_TEXT = 4_000;

  private BlockLimits() {}

  /** {@code text} at no more than {@code max} UTF-16 code units, never half a code point. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    if (max < 1) {
      return "";
    }
    int end = max - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
