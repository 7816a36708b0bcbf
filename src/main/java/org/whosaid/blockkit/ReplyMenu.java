// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.OverflowMenuElement;
import java.util.List;
import org.whosaid.words.Wording;

/** What can be done with a reply besides looking behind it: the menu "⋯" under it. */
public final class ReplyMenu {
  /** The menu's action; an option's value is one of those below. */
  public static final String ACTION = "more";

  /** Posts the reply in the channel itself, for those who don't open its thread. */
  public static final String COPY = "copy";

  /** Has the outlet's links left alone in the channel from now on. */
  public static final String MUTE = "mute";

  /** Deletes the reply. */
  public static final String DELETE = "delete";

  private ReplyMenu() {}

  static OverflowMenuElement element() {
    return OverflowMenuElement.builder()
        .actionId(ACTION)
        .options(
            List.of(
                option(COPY, Wording.of("reply.menu.copy")),
                option(MUTE, Wording.of("reply.menu.mute")),
                option(DELETE, Wording.of("reply.menu.delete"))))
        .build();
  }

  private static OptionObject option(String value, String words) {
    return OptionObject.builder()
        .text(Buttons.plainText(BlockLimits.cut(words, BlockLimits.BUTTON_TEXT)))
        .value(value)
        .build();
  }
}
