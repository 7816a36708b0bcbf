// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '"',
      value = {
        "look: <https://example.com/a> ⇒ https://example.com/a",
        "<https://example.com/a|example.com/a> ⇒ https://example.com/a",
        "<https://example.com/?a=1&amp;b=2> ⇒ \"https://example.com/?a=1&b=2\"",
        "<http://a.example/1> and <http://b.example/2> ⇒ http://a.example/1,http://b.example/2",
        "twice <http://a.example/1> <http://a.example/1> ⇒ http://a.example/1",
        "in code: `<http://a.example/1>` ⇒ \"\"",
        "```<http://a.example/1>``` <http://b.example/2> ⇒ http://b.example/2",
        "an unclosed ` before <http://a.example/1> ⇒ http://a.example/1",
        "<https://news.slack.com/archives/C1/p2> ⇒ \"\"",
        "<https://files.slack.com/x> <https://slack.com/help> ⇒ \"\"",
        "<https://slack-files.com/x> <https://slack.com./x> <https://x.slack.com/?c={1}> ⇒ \"\"",
        "<https://u@v@slack.com/x> <https://slack.com\\x> <https:///slack.com/x> ⇒ \"\"",
        "<https://notslack.com/x> ⇒ https://notslack.com/x",
        "<mailto:desk@example.com> <@U123> <#C123|desk> <!here> ⇒ \"\"",
        "<ftp://example.com/x> <javascript:alert(1)> ⇒ \"\"",
        "nothing at all ⇒ \"\"",
        "not marked by Slack: https://example.com ⇒ \"\"",
      })
  void slacksMarkupSaysWhatIsALink(String text, String links) {
    assertThat(String.join(",", MessageLinks.in(message(text, "[]")))).isEqualTo(links);
  }

  @Test
  void richTextIsBelievedBeforeTheText() {
    String blocks =
        """
        [{"type": "rich_text", "elements": [
          {"type": "rich_text_section", "elements": [
            {"type": "text", "text": "see "},
            {"type": "link", "url": "https://example.com/one"},
            {"type": "link", "url": "https://example.com/code", "style": {"code": true}}]},
          {"type": "rich_text_list", "style": "bullet", "elements": [
            {"type": "rich_text_section", "elements": [
              {"type": "link", "url": "https://example.com/two", "text": "two"}]}]},
          {"type": "rich_text_quote", "elements": [
            {"type": "link", "url": "https://example.com/three"}]},
          {"type": "rich_text_preformatted", "elements": [
            {"type": "link", "url": "https://example.com/in-a-fence"}]}]}]
        """;

    assertThat(MessageLinks.in(message("<https://example.com/from-the-text>", blocks)))
        .containsExactly(
            "https://example.com/one", "https://example.com/two", "https://example.com/three");
  }

  @Test
  void aLinkTooLongToBeOneIsLeftOut() {
    String link = "https://example.com/" + "a".repeat(3_000);

    assertThat(MessageLinks.in(message("<" + link + ">", "[]"))).isEmpty();
  }

  private static JsonNode message(String text, String blocks) {
    ObjectMapper json = new ObjectMapper();
    try {
      ObjectNode message = json.createObjectNode().put("text", text);
      message.set("blocks", json.readTree(blocks));
      return message;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
