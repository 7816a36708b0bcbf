// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final String VIEW =
      """
      {"type": "modal", "title": {"type": "plain_text", "text": "Settings"},
       "submit": {"type": "plain_text", "text": "Save"}, "blocks": [
        {"type": "input", "block_id": "mode", "label": {"type": "plain_text", "text": "Mode"},
         "element": {"type": "radio_buttons", "action_id": "mode",
          "initial_option": {"text": {"type": "plain_text", "text": "Auto"}, "value": "auto"},
          "options": [{"text": {"type": "plain_text", "text": "Auto"}, "value": "auto"},
                      {"text": {"type": "plain_text", "text": "Off"}, "value": "off"}]}},
        {"type": "input", "block_id": "outlets", "optional": true,
         "label": {"type": "plain_text", "text": "Outlets"},
         "element": {"type": "plain_text_input", "action_id": "outlets"}},
        {"type": "input", "block_id": "languages",
         "label": {"type": "plain_text", "text": "Languages"},
         "element": {"type": "multi_static_select", "action_id": "languages",
          "options": [{"text": {"type": "plain_text", "text": "English"}, "value": "en"}]}}]}""";

  private final Form form =
      new Form(new View("V1", "U1", Json.readObject(VIEW).orElseThrow(), "V1", 1));

  @Test
  void whatIsNotTouchedKeepsWhatItBeganWith() {
    ObjectNode values = form.choose("languages", "en").values();

    assertThat(values.at("/mode/mode/selected_option/value").asText()).isEqualTo("auto");
    assertThat(values.at("/outlets/outlets").toString())
        .isEqualTo("{\"type\":\"plain_text_input\",\"value\":null}");
    assertThat(values.at("/languages/languages/selected_options/0/text/text").asText())
        .isEqualTo("English");
  }

  @Test
  void whatMustBeFilledInIsNamed() {
    assertThat(form.missing()).containsExactly("Languages");
    assertThat(form.choose("languages", "en").enter("outlets", "*.example").missing()).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeChosen() {
    assertThatThrownBy(() -> form.choose("mode", "loud"))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> form.enter("none", "a")).isInstanceOf(NoSuchElementException.class);
  }
}
