// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** What a message says, without Slack's markup. */
final class MessageText {
  private static final Pattern LABELLED = Pattern.compile("<[^<>|]*\\|([^<>]*)>");
  private static final Pattern MARKED = Pattern.compile("<(https?://[^<>|]*)>");
  private static final Pattern OTHER = Pattern.compile("<[@#!][^<>]*>");

  private MessageText() {}

  /** The rich text if there is one, which knows best what is markup. */
  static String of(JsonNode message) {
    StringBuilder text = new StringBuilder();
    for (JsonNode block : message.path("blocks")) {
      if (block.path("type").asText().equals("rich_text")) {
        collect(block, text);
      }
    }
    return text.isEmpty() ? withoutMarks(message.path("text").asText()) : text.toString().strip();
  }

  private static void collect(JsonNode element, StringBuilder text) {
    String type = element.path("type").asText();
    if (type.equals("text")) {
      text.append(element.path("text").asText());
    } else if (type.equals("link")) {
      text.append(element.path("text").asText(element.path("url").asText()));
    } else {
      element.path("elements").forEach(inner -> collect(inner, text));
      if (type.startsWith("rich_text_") && !type.equals("rich_text_list")) {
        text.append('\n');
      }
    }
  }

  private static String withoutMarks(String text) {
    String plain = LABELLED.matcher(text).replaceAll("$1");
    plain = OTHER.matcher(MARKED.matcher(plain).replaceAll("$1")).replaceAll("");
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }
}
