// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.TimePickerElement;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.whosaid.words.Wording;

/**
 * The fields of a window's form. A field's name is its block id, which errors beside it are named
 * after, its action id and the key of its label.
 */
final class Inputs {
  /** Slack's most for what stands in a field when the window opens. */
  private static final int LONGEST = 3_000;

  private static final int LONGEST_LINE = 200;

  private Inputs() {}

  /** One of several values, none of them hidden in a menu. */
  static InputBlock oneOf(String field, List<OptionObject> options, String chosen) {
    return block(field, radio(field, options, chosen), false).build();
  }

  static InputBlock oneOf(String field, List<OptionObject> options, String chosen, String hint) {
    return hinted(block(field, radio(field, options, chosen), false), hint);
  }

  private static BlockElement radio(String field, List<OptionObject> options, String chosen) {
    return RadioButtonsElement.builder()
        .actionId(field)
        .options(options)
        .initialOption(chosen(options, List.of(chosen)).get(0))
        .build();
  }

  /** Any of several values. */
  static InputBlock anyOf(String field, List<OptionObject> options, Collection<String> chosen) {
    List<OptionObject> ticked = chosen(options, chosen);
    CheckboxesElement element =
        CheckboxesElement.builder()
            .actionId(field)
            .options(options)
            .initialOptions(ticked.isEmpty() ? null : ticked)
            .build();
    return block(field, element, true).build();
  }

  /** At least one of a menu's values. */
  static InputBlock someOf(
      String field, List<OptionObject> options, Collection<String> chosen, String hint) {
    MultiStaticSelectElement element =
        MultiStaticSelectElement.builder()
            .actionId(field)
            .options(options)
            .initialOptions(chosen(options, chosen))
            .build();
    return hinted(block(field, element, false), hint);
  }

  static InputBlock number(String field, int value, int least, int most, String hint) {
    NumberInputElement element =
        NumberInputElement.builder()
            .actionId(field)
            .initialValue(String.valueOf(value))
            .minValue(String.valueOf(least))
            .maxValue(String.valueOf(most))
            .build();
    return hinted(block(field, element, false), hint);
  }

  /** A line that may be left empty. */
  static InputBlock text(String field, String value, String hint) {
    return hinted(block(field, typed(field, value, LONGEST_LINE, false), true), hint);
  }

  /** Several lines, or none. */
  static InputBlock lines(String field, String value, String hint) {
    return hinted(block(field, typed(field, value, LONGEST, true), true), hint);
  }

  private static BlockElement typed(String field, String value, int longest, boolean manyLines) {
    return PlainTextInputElement.builder()
        .actionId(field)
        .initialValue(value.isEmpty() ? null : value)
        .multiline(manyLines)
        .maxLength(longest)
        .build();
  }

  static InputBlock time(String field, LocalTime value) {
    TimePickerElement element =
        TimePickerElement.builder().actionId(field).initialTime(value.toString()).build();
    return block(field, element, true).build();
  }

  static InputBlock people(String field, List<String> chosen, int most, String hint) {
    MultiUsersSelectElement element =
        MultiUsersSelectElement.builder()
            .actionId(field)
            .initialUsers(chosen.isEmpty() ? null : chosen)
            .maxSelectedItems(most)
            .build();
    return hinted(block(field, element, true), hint);
  }

  /** A value of a field, and the words that stand for it. */
  static OptionObject option(String value, String words) {
    return OptionObject.builder().value(value).text(Buttons.plainText(words)).build();
  }

  /** The same, with words that explain it. */
  static OptionObject option(String value, String words, String about) {
    return OptionObject.builder()
        .value(value)
        .text(Buttons.plainText(words))
        .description(Buttons.plainText(about))
        .build();
  }

  private static InputBlock.InputBlockBuilder block(
      String field, BlockElement element, boolean optional) {
    return InputBlock.builder()
        .blockId(field)
        .label(Buttons.plainText(Wording.of(field)))
        .element(element)
        .optional(optional);
  }

  private static InputBlock hinted(InputBlock.InputBlockBuilder block, String hint) {
    return block.hint(Buttons.plainText(hint)).build();
  }

  private static List<OptionObject> chosen(List<OptionObject> options, Collection<String> values) {
    return options.stream().filter(option -> values.contains(option.getValue())).toList();
  }
}
