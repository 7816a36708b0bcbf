// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageInWordsTest {
  private static String plain(String text, String blocks) {
    ArrayNode read = (ArrayNode) Json.read(blocks).orElseThrow();
    return MessageInWords.of(
        new Workspace(Clock.systemUTC())
            .add("C0NEWSDESK", Optional.empty(), Workspace.BOT, Message.Content.of(text, read)));
  }

  @Test
  void blocksBecomeLines() {
    assertThat(
            plain(
                "fallback",
                """
                [{"type": "header", "text": {"type": "plain_text", "text": "Who said what"}},
                 {"type": "rich_text", "elements": [
                   {"type": "rich_text_section", "elements": [
                     {"type": "text", "text": "Said", "style": {"bold": true}}]},
                   {"type": "rich_text_list", "style": "bullet", "elements": [
                     {"type": "rich_text_section", "elements": [
                       {"type": "text", "text": "\\"at least 62\\" & more "},
                       {"type": "link", "url": "https://e.org/", "text": "\u00b61"}]}]},
                   {"type": "rich_text_quote", "elements": [{"type": "text", "text": "as is"}]}]},
                 {"type": "divider"},
                 {"type": "context", "elements": [
                   {"type": "mrkdwn", "text": "_not_ verified &amp; <https://e.org/?a&amp;b|here>"}]},
                 {"type": "actions", "elements": [
                   {"type": "button", "text": {"type": "plain_text", "text": "All"}},
                   {"type": "overflow", "options": []}]}]"""))
        .isEqualTo(
            """
            Who said what
            Said
            \u2022 "at least 62" & more \u00b61
            > as is
            \u2500\u2500\u2500\u2500
            not verified & here
            [All] [\u22ef]""");
  }

  @Test
  void withoutBlocksTheTextIsTheReply() {
    assertThat(plain("*I* can't read <https://e.org/>; snake_case_name stays", "[]"))
        .isEqualTo("I can't read https://e.org/; snake_case_name stays");
  }
}
