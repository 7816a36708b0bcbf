// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message's blocks as plain lines, for a terminal. */
public final class MessageInWords {
  private static final Pattern ENTITY = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
  private static final Pattern MARK =
      Pattern.compile("(?<![\\w*_~])([*_~])(\\S|\\S.*?\\S)\\1(?![\\w*_~])");

  private MessageInWords() {}

  public static String of(Message message) {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : message.blocks()) {
      lines.addAll(block(block));
    }
    return lines.isEmpty() ? mrkdwn(message.text()) : String.join("\n", lines);
  }

  private static List<String> block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "rich_text" -> richText(block);
      case "actions" -> List.of(buttons(block));
      case "context" -> List.of(joined(block.path("elements"), " "));
      case "divider" -> List.of("────");
      case "section" -> section(block);
      default -> List.of(text(block.path("text")));
    };
  }

  private static List<String> section(JsonNode block) {
    List<String> lines = new ArrayList<>();
    if (block.has("text")) {
      lines.add(text(block.path("text")));
    }
    block.path("fields").forEach(field -> lines.add(text(field)));
    return lines;
  }

  private static String joined(JsonNode texts, String between) {
    List<String> parts = new ArrayList<>();
    texts.forEach(
        part -> parts.add(part.has("text") ? text(part) : part.path("alt_text").asText()));
    return String.join(between, parts);
  }

  private static String buttons(JsonNode block) {
    List<String> labels = new ArrayList<>();
    for (JsonNode element : block.path("elements")) {
      boolean isMenu = element.path("type").asText().equals("overflow");
      labels.add("[" + (isMenu ? "⋯" : text(element.path("text"))) + "]");
    }
    return String.join(" ", labels);
  }

  private static List<String> richText(JsonNode block) {
    List<String> lines = new ArrayList<>();
    for (JsonNode part : block.path("elements")) {
      switch (part.path("type").asText()) {
        case "rich_text_list" ->
            part.path("elements").forEach(item -> lines.add("• " + inline(item)));
        case "rich_text_quote" -> lines.add("> " + inline(part));
        default -> lines.add(inline(part));
      }
    }
    return lines;
  }

  private static String inline(JsonNode part) {
    StringBuilder line = new StringBuilder();
    for (JsonNode element : part.path("elements")) {
      String url = element.path("url").asText();
      line.append(element.path("text").asText(url));
    }
    return line.toString();
  }

  private static String text(JsonNode text) {
    String words = text.path("text").asText();
    return text.path("type").asText().equals("mrkdwn") ? mrkdwn(words) : words;
  }

  private static String mrkdwn(String text) {
    String labelled =
        ENTITY
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(2) == null ? found.group(1) : found.group(2)));
    return MARK.matcher(labelled)
        .replaceAll("$2")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
