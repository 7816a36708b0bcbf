// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementRulesTest {
  private static final String OPTION = "{'text':{'type':'plain_text','text':'a'},'value':'a'}";

  private final BlockKitRules rules = new BlockKitRules();

  private List<String> problemsOfInput(String element) {
    return rules.ofHome(
        json(
            "{'type':'home','blocks':[{'type':'input','label':{'type':'plain_text','text':'l'},"
                + "'element':"
                + element
                + "}]}"));
  }

  private static JsonNode json(String quoted) {
    return Json.read(quoted.replace("OPT", OPTION).replace('\'', '"')).orElseThrow();
  }

  private static String many(int count) {
    return String.join(",", Collections.nCopies(count, OPTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'static_select','options':[OPT],'initial_option':OPT}",
        "{'type':'static_select','option_groups':[{'label':{'type':'plain_text','text':'g'},'options':[OPT]}]}",
        "{'type':'multi_static_select','options':[OPT],'initial_options':[OPT],'max_selected_items':3}",
        "{'type':'radio_buttons','options':[{'text':{'type':'mrkdwn','text':'*a*'},'value':'a','description':{'type':'mrkdwn','text':'d'}}]}",
        "{'type':'checkboxes','options':[OPT]}",
        "{'type':'plain_text_input','min_length':1,'max_length':3000,'dispatch_action_config':{'trigger_actions_on':['on_enter_pressed']}}",
        "{'type':'number_input','is_decimal_allowed':false,'min_value':'0','max_value':'365','initial_value':'30'}",
        "{'type':'timepicker','initial_time':'23:30','timezone':'Europe/London'}",
        "{'type':'conversations_select','default_to_current_conversation':true,'filter':{'include':['public','private'],'exclude_bot_users':true}}"
      })
  void aFieldThatSlackTakesIsTaken(String element) {
    assertThat(problemsOfInput(element)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {'type':'external_select'}|unsupported type: external_select [json-pointer:/view/blocks/0/element]
          {'type':'button','text':{'type':'plain_text','text':'a'}}|unsupported type: button [json-pointer:/view/blocks/0/element]
          {'type':'static_select'}|must define either `options` or `option_groups` [json-pointer:/view/blocks/0/element]
          {'type':'static_select','options':[OPT],'initial_option':{'text':{'type':'plain_text','text':'b'},'value':'a'}}|must be one of the options [json-pointer:/view/blocks/0/element/initial_option]
          {'type':'static_select','options':[{'text':{'type':'mrkdwn','text':'b'},'value':'a'}]}|must be a valid enum value [json-pointer:/view/blocks/0/element/options/0/text/type]
          {'type':'radio_buttons','options':[OPT],'placeholder':{'type':'plain_text','text':'a'}}|invalid additional property: placeholder [json-pointer:/view/blocks/0/element]
          {'type':'number_input'}|missing required field: is_decimal_allowed [json-pointer:/view/blocks/0/element]
          {'type':'number_input','is_decimal_allowed':false,'min_value':0}|must be a valid number [json-pointer:/view/blocks/0/element/min_value]
          {'type':'timepicker','initial_time':'24:00'}|must match the format HH:mm [json-pointer:/view/blocks/0/element/initial_time]
          {'type':'plain_text_input','max_length':3001}|must be less than 3001 [json-pointer:/view/blocks/0/element/max_length]
          {'type':'conversations_select','filter':{'include':['all']}}|must be a valid enum value [json-pointer:/view/blocks/0/element/filter/include/0]
          """)
  void aFieldThatSlackRefusesIsRefused(String element, String problem) {
    assertThat(problemsOfInput(element)).containsExactly(problem);
  }

  @Test
  void aMenuHasAHundredOptionsAndASetOfBoxesTen() {
    assertThat(problemsOfInput("{'type':'static_select','options':[" + many(100) + "]}")).isEmpty();
    assertThat(problemsOfInput("{'type':'static_select','options':[" + many(101) + "]}"))
        .containsExactly(
            "no more than 100 items allowed [json-pointer:/view/blocks/0/element/options]");
    assertThat(problemsOfInput("{'type':'checkboxes','options':[" + many(11) + "]}"))
        .containsExactly(
            "no more than 10 items allowed [json-pointer:/view/blocks/0/element/options]");
  }

  @ParameterizedTest
  @CsvSource({"1,must have at least 2 items", "6,no more than 5 items allowed"})
  void anOverflowMenuHasTwoToFiveOptions(int count, String problem) {
    JsonNode blocks =
        json(
            "[{'type':'actions','elements':[{'type':'overflow','options':["
                + many(count)
                + "]}]}]");

    assertThat(rules.ofMessage(blocks))
        .containsExactly(problem + " [json-pointer:/blocks/0/elements/0/options]");
  }

  @Test
  void aHomeHasNoTitleAndAModalIsNoHome() {
    assertThat(
            rules.ofHome(
                json("{'type':'home','title':{'type':'plain_text','text':'t'},'blocks':[]}")))
        .containsExactly("invalid additional property: title [json-pointer:/view]");
    assertThat(rules.ofHome(json("{'type':'modal','blocks':[]}")))
        .containsExactly("must be a valid enum value [json-pointer:/view/type]");
  }
}
