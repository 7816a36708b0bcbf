// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKitRulesTest {
  private final BlockKitRules rules = new BlockKitRules();

  /** Reads JSON in which {@code N*x} inside quotation marks stands for N times x. */
  private static JsonNode json(String short_) {
    String grown =
        java.util.regex.Pattern.compile("\"(\\d+)\\*(\\w)\"")
            .matcher(short_)
            .replaceAll(many -> '"' + many.group(2).repeat(Integer.parseInt(many.group(1))) + '"');
    return Json.read(grown).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{'type':'divider'}]",
        "[{'type':'header','text':{'type':'plain_text','text':'150*a','emoji':true}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'3000*a','verbatim':true}}]",
        "[{'type':'section','fields':[{'type':'plain_text','text':'2000*a'}]}]",
        "[{'type':'context','elements':[{'type':'mrkdwn','text':'a'},{'type':'image','image_url':'https://e.org/i.png','alt_text':'i'}]}]",
        "[{'type':'actions','elements':[{'type':'button','action_id':'a','style':'danger','value':'2000*v','text':{'type':'plain_text','text':'75*t'}},{'type':'overflow','action_id':'b','options':[{'text':{'type':'plain_text','text':'t'},'value':'v','url':'https://e.org/'},{'text':{'type':'plain_text','text':'u'},'value':'w'}]}]}]",
        "[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]},{'type':'rich_text_list','style':'bullet','indent':0,'elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'bold':true}},{'type':'link','url':'https://e.org/#:~:text=a%20b','text':'1'}]}]},{'type':'rich_text_quote','elements':[{'type':'emoji','name':'eyes'}]},{'type':'rich_text_preformatted','elements':[{'type':'text','text':'a'}]}]}]",
        "[{'type':'input','block_id':'a','label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input','multiline':true}}]"
      })
  void whatSlackTakesIsTaken(String blocks) {
    assertThat(rules.ofMessage(json(blocks.replace('\'', '"')))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {}|must be an array [json-pointer:/blocks]
          [{}]|missing required field: type [json-pointer:/blocks/0]
          [{'type':'bogus'}]|unsupported type: bogus [json-pointer:/blocks/0]
          [{'type':'divider','text':'a'}]|invalid additional property: text [json-pointer:/blocks/0]
          [{'type':'divider'},{'type':'section'}]|must define either `text` or `fields` [json-pointer:/blocks/1]
          [{'type':'section','text':'a'}]|must provide an object [json-pointer:/blocks/0/text]
          [{'type':'section','text':{'type':'mrkdwn','text':''}}]|must be more than 0 characters [json-pointer:/blocks/0/text/text]
          [{'type':'section','text':{'type':'mrkdwn','text':'3001*a'}}]|must be less than 3001 characters [json-pointer:/blocks/0/text/text]
          [{'type':'section','text':{'type':'mrkdwn','text':'a','emoji':true}}]|invalid additional property: emoji [json-pointer:/blocks/0/text]
          [{'type':'section','fields':[{'type':'mrkdwn','text':'2001*a'}]}]|must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]
          [{'type':'section','fields':[]}]|must have at least 1 items [json-pointer:/blocks/0/fields]
          [{'type':'header','text':{'type':'mrkdwn','text':'a'}}]|must be a valid enum value [json-pointer:/blocks/0/text/type]
          [{'type':'header','text':{'type':'plain_text','text':'151*a'}}]|must be less than 151 characters [json-pointer:/blocks/0/text/text]
          [{'type':'context'}]|missing required field: elements [json-pointer:/blocks/0]
          [{'type':'divider','block_id':'256*a'}]|must be less than 256 characters [json-pointer:/blocks/0/block_id]
          [{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]|`block_id` must be unique: a [json-pointer:/blocks/1/block_id]
          [{'type':'actions','elements':[{'type':'plain_text_input'}]}]|unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0]
          [{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'76*a'}}]}]|must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]
          [{'type':'actions','elements':[{'type':'button','value':'2001*a','text':{'type':'plain_text','text':'a'}}]}]|must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]
          [{'type':'actions','elements':[{'type':'button','url':'javascript:a','text':{'type':'plain_text','text':'a'}}]}]|must be a valid url [json-pointer:/blocks/0/elements/0/url]
          [{'type':'actions','elements':[{'type':'button','style':'big','text':{'type':'plain_text','text':'a'}}]}]|must be a valid enum value [json-pointer:/blocks/0/elements/0/style]
          [{'type':'actions','elements':[{'type':'button','action_id':'x','text':{'type':'plain_text','text':'a'}},{'type':'button','action_id':'x','text':{'type':'plain_text','text':'a'}}]}]|`action_id` must be unique: x [json-pointer:/blocks/0/elements/1/action_id]
          [{'type':'actions','elements':[{'type':'overflow','options':[{'text':{'type':'plain_text','text':'a'},'value':'151*a'},{'text':{'type':'plain_text','text':'b'},'value':'b'}]}]}]|must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]
          [{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]}]|must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]
          [{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'underlined':true}}]}]}]|invalid additional property: underlined [json-pointer:/blocks/0/elements/0/elements/0/style]
          [{'type':'rich_text','elements':[{'type':'rich_text_list','elements':[{'type':'rich_text_section','elements':[]}]}]}]|missing required field: style [json-pointer:/blocks/0/elements/0]
          [{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','elements':[{'type':'text','text':'a'}]}]}]|unsupported type: text [json-pointer:/blocks/0/elements/0/elements/0]
          """)
  void whatSlackRefusesIsRefusedInItsWords(String blocks, String problem) {
    assertThat(rules.ofMessage(json(blocks.replace('\'', '"')))).containsExactly(problem);
  }

  @Test
  void aMessageHasFiftyBlocksAndNoMore() {
    String divider = "{\"type\":\"divider\"}";

    assertThat(rules.ofMessage(json("[" + (divider + ",").repeat(49) + divider + "]"))).isEmpty();
    assertThat(rules.ofMessage(json("[" + (divider + ",").repeat(50) + divider + "]")))
        .containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {'type':'modal','title':{'type':'plain_text','text':'25*a'},'blocks':[]}|must be less than 25 characters [json-pointer:/view/title/text]
          {'type':'home','title':{'type':'plain_text','text':'a'},'blocks':[]}|must be a valid enum value [json-pointer:/view/type]
          {'type':'modal','title':{'type':'plain_text','text':'a'},'private_metadata':'3001*a','blocks':[]}|must be less than 3001 characters [json-pointer:/view/private_metadata]
          {'type':'modal','title':{'type':'plain_text','text':'a'},'blocks':[{'type':'input','label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input'}}]}|must define `submit` to use an `input` block in modals [json-pointer:/view]
          """)
  void aModalHasItsOwnLimits(String view, String problem) {
    assertThat(rules.ofView(json(view.replace('\'', '"')))).containsExactly(problem);
  }

  @Test
  void allTextsOfAMessageCountTogether() {
    JsonNode blocks =
        json(
            "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"30*a\"}},{\"type\":\"rich_text\",\"elements\":[{\"elements\":[{\"text\":\"12*b\"}]}]}]");

    assertThat(BlockKitRules.textLength(blocks)).isEqualTo(42);
  }
}
