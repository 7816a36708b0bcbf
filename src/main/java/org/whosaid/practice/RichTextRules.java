// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.Set;

/** Slack's rules for {@code rich_text} blocks. */
final class RichTextRules {
  /** All that Slack's own SDKs send, most of them false. */
  private static final Set<String> STYLES =
      Set.of(
          "bold",
          "italic",
          "strike",
          "code",
          "underline",
          "highlight",
          "client_highlight",
          "unlink");

  private static final int MANY = 1_000;

  private RichTextRules() {}

  static void block(Checked block) {
    block.only("block_id", "elements");
    block.requires("elements");
    for (Checked part : block.list("elements", 1, MANY)) {
      part(part);
    }
  }

  private static void part(Checked part) {
    part.requires("elements");
    switch (part.type()) {
      case "rich_text_section" -> {
        part.only("elements");
        inline(part);
      }
      case "rich_text_quote" -> {
        part.only("elements", "border");
        inline(part);
      }
      case "rich_text_preformatted" -> {
        part.only("elements", "border", "language");
        inline(part);
      }
      case "rich_text_list" -> list(part);
      default -> part.wrong("unsupported type: " + part.type());
    }
  }

  private static void list(Checked list) {
    list.only("elements", "style", "indent", "offset", "border");
    list.requires("style");
    list.choice("style", "bullet", "ordered");
    for (Checked item : list.list("elements", 1, MANY)) {
      if (item.type().equals("rich_text_section")) {
        item.only("elements");
        item.requires("elements");
        inline(item);
      } else {
        item.wrong("unsupported type: " + item.type());
      }
    }
  }

  private static void inline(Checked part) {
    for (Checked element : part.list("elements", 0, MANY)) {
      element(element);
    }
  }

  private static void element(Checked element) {
    switch (element.type()) {
      case "text" -> {
        element.only("text", "style");
        element.requires("text");
        element.string("text", MANY * MANY);
      }
      case "link" -> {
        element.only("url", "text", "unsafe", "style");
        element.requires("url");
        element.url("url", 3_000);
        element.string("text", MANY * MANY);
        element.flag("unsafe");
      }
      case "emoji" -> {
        element.only("name", "unicode", "skin_tone", "style");
        element.requires("name");
        element.string("name", 255);
      }
      case "user" -> named(element, "user_id");
      case "channel" -> named(element, "channel_id");
      case "usergroup" -> named(element, "usergroup_id");
      case "broadcast" -> {
        element.only("range", "style");
        element.requires("range");
        element.choice("range", "here", "channel", "everyone");
      }
      default -> element.wrong("unsupported type: " + element.type());
    }
    style(element);
  }

  private static void named(Checked element, String id) {
    element.only(id, "style");
    element.requires(id);
    element.string(id, 255);
  }

  private static void style(Checked element) {
    if (element.has("style")) {
      Checked style = element.at("style");
      if (style.only(STYLES.toArray(String[]::new))) {
        STYLES.forEach(style::flag);
      }
    }
  }
}
