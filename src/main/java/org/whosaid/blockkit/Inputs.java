// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
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
import java.util.Optional;
import org.whosaid.words.Wording;

/**
 * The fields of a window's form. A field's block id is what its words in the bundle are called, and
 * what errors beside it are named after; its element is always called {@link #VALUE}.
 */
final class Inputs {
  static final String VALUE = "value";

  private final String section;

  /**
   * @param section where the form's words are in the bundle
   */
  Inputs(String section) {
    this.section = section;
  }

  /** One of several values, none of them hidden in a menu. */
  InputBlock oneOf(String id, List<OptionObject> options, String chosen) {
    RadioButtonsElement element =
        RadioButtonsElement.builder()
            .actionId(VALUE)
            .options(options)
            .initialOption(chosen(options, List.of(chosen)).get(0))
            .build();
    return block(id, element, false).build();
  }

  /** Any of several values. */
  InputBlock anyOf(String id, List<OptionObject> options, Collection<String> chosen) {
    List<OptionObject> ticked = chosen(options, chosen);
    CheckboxesElement element =
        CheckboxesElement.builder()
            .actionId(VALUE)
            .options(options)
            .initialOptions(ticked.isEmpty() ? null : ticked)
            .build();
    return block(id, element, true).build();
  }

  /** At least one of a menu's values. */
  InputBlock someOf(
      String id, List<OptionObject> options, Collection<String> chosen, String hint) {
    MultiStaticSelectElement element =
        MultiStaticSelectElement.builder()
            .actionId(VALUE)
            .options(options)
            .initialOptions(chosen(options, chosen))
            .build();
    return block(id, element, false).hint(Buttons.plainText(hint)).build();
  }

  InputBlock number(String id, int value, int least, int most, String hint) {
    NumberInputElement element =
        NumberInputElement.builder()
            .actionId(VALUE)
            .initialValue(String.valueOf(value))
            .minValue(String.valueOf(least))
            .maxValue(String.valueOf(most))
            .build();
    return block(id, element, false).hint(Buttons.plainText(hint)).build();
  }

  /** A text that may be left empty. */
  InputBlock text(String id, String value, boolean manyLines, int longest) {
    PlainTextInputElement element =
        PlainTextInputElement.builder()
            .actionId(VALUE)
            .initialValue(value.isEmpty() ? null : value)
            .multiline(manyLines)
            .maxLength(longest)
            .build();
    return block(id, element, true).hint(hint(id)).build();
  }

  InputBlock time(String id, LocalTime value) {
    TimePickerElement element =
        TimePickerElement.builder().actionId(VALUE).initialTime(value.toString()).build();
    return block(id, element, true).build();
  }

  InputBlock people(String id, List<String> chosen, int most) {
    MultiUsersSelectElement element =
        MultiUsersSelectElement.builder()
            .actionId(VALUE)
            .initialUsers(chosen.isEmpty() ? null : chosen)
            .maxSelectedItems(most)
            .build();
    return block(id, element, true).hint(hint(id)).build();
  }

  /** A value of a field, with the words that stand for it, and those that explain it if any do. */
  static OptionObject option(String value, String words, Optional<String> about) {
    return OptionObject.builder()
        .value(value)
        .text(Buttons.plainText(words))
        .description(about.map(Buttons::plainText).orElse(null))
        .build();
  }

  private InputBlock.InputBlockBuilder block(String id, BlockElement element, boolean optional) {
    return InputBlock.builder()
        .blockId(id)
        .label(Buttons.plainText(Wording.of(section + "." + id)))
        .element(element)
        .optional(optional);
  }

  private PlainTextObject hint(String id) {
    return Buttons.plainText(Wording.of(section + "." + id + ".hint"));
  }

  private static List<OptionObject> chosen(
      List<OptionObject> options, Collection<String> values) {
    return options.stream().filter(option -> values.contains(option.getValue())).toList();
  }
}
