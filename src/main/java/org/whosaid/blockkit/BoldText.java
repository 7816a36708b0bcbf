// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;

/**
 * Words in bold. The SDK's own style says "no" to seven other styles as well, of which Slack knows
 * three not for words; this one says nothing of them.
 */
record BoldText(String type, String text, Style style) implements RichTextElement {
  BoldText {
    requireNonNull(text, "text");
  }

  /** By the names that Slack has for styles. */
  record Style(boolean bold) {}

  static BoldText of(String text) {
    return new BoldText(RichTextSectionElement.Text.TYPE, text, new Style(true));
  }

  @Override
  public String getType() {
    return type;
  }
}
