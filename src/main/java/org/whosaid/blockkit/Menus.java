// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import java.util.Optional;
import org.whosaid.digest.VisibleText;
import org.whosaid.words.Wording;

/** Menus to choose from. Slack shows 75 characters of an option and takes 100 options. */
final class Menus {
  static final int MOST_OPTIONS = 100;
  private static final int OPTION_TEXT = 75;
  private static final int OPTION_VALUE = 150;

  private Menus() {}

  static OptionObject option(String text, String value) {
    if (value.length() > OPTION_VALUE) {
      throw new IllegalArgumentException("too long for an option's value: " + value);
    }
    return OptionObject.builder().text(Buttons.plainText(shown(text))).value(value).build();
  }

  /** An option with a line below that explains it. */
  static OptionObject option(String text, String value, String more) {
    OptionObject option = option(text, value);
    option.setDescription(Buttons.plainText(shown(more)));
    return option;
  }

  /** A menu; the option with the value {@code initial}, if there is one, is chosen already. */
  static StaticSelectElement menu(
      String actionId, List<OptionObject> options, Optional<String> initial) {
    List<OptionObject> taken = options.subList(0, Math.min(MOST_OPTIONS, options.size()));
    StaticSelectElement menu =
        StaticSelectElement.builder()
            .actionId(actionId)
            .placeholder(Buttons.plainText(Wording.of("correction.choose")))
            .options(taken)
            .build();
    initial
        .flatMap(value -> taken.stream().filter(one -> one.getValue().equals(value)).findFirst())
        .ifPresent(menu::setInitialOption);
    return menu;
  }

  /** A menu whose choice is read when the window is submitted. */
  static LayoutBlock input(String blockId, String label, BlockElement menu) {
    return InputBlock.builder()
        .blockId(blockId)
        .label(Buttons.plainText(label))
        .element(menu)
        .build();
  }

  /** A menu whose choice changes the window at once. */
  static LayoutBlock narrowing(String blockId, String label, StaticSelectElement menu) {
    return SectionBlock.builder()
        .blockId(blockId)
        .text(Buttons.plainText(label))
        .accessory(menu)
        .build();
  }

  /** On one line, its beginning and its end where it is too long. */
  static String shown(String text) {
    String line = VisibleText.of(text).replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return "…";
    }
    if (line.length() <= OPTION_TEXT) {
      return line;
    }
    int tail = line.length() - OPTION_TEXT / 3;
    if (Character.isLowSurrogate(line.charAt(tail))) {
      tail++;
    }
    String end = line.substring(tail);
    return BlockLimits.cut(line, OPTION_TEXT - end.length() - 1).strip() + " " + end;
  }
}
