// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Slack's rules for blocks: which there are, which fields they have and how long each may be. A
 * block or a field that is not known here is refused, as an unknown one is by Slack.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 */
public final class BlockKitRules {
  static final int BLOCKS_IN_MESSAGE = 50;
  static final int BLOCKS_IN_VIEW = 100;

  /** Undocumented; seen as {@code msg_blocks_too_long}. */
  static final int TEXT_OF_ALL_BLOCKS = 13_200;

  private static final int ID = 255;
  private static final int URL = 3_000;

  private final Map<String, Consumer<Checked>> blockTypes =
      Map.of(
          "section", this::section,
          "context", this::context,
          "header", this::header,
          "divider", block -> block.only("block_id"),
          "actions", this::actions,
          "rich_text", RichTextRules::block,
          "input", this::input,
          "image", this::image);

  /**
   * What Slack would say about the blocks of a message; nothing when it would take them. Each
   * problem ends with the JSON pointer of its place.
   */
  public List<String> ofMessage(JsonNode blocks) {
    return problems(blocks, "/blocks", BLOCKS_IN_MESSAGE);
  }

  /** What Slack would say about a modal. */
  public List<String> ofView(JsonNode view) {
    List<String> problems = new ArrayList<>();
    Checked modal = new Checked(view, "/view", problems);
    if (modal.only(
        "title",
        "blocks",
        "submit",
        "close",
        "private_metadata",
        "callback_id",
        "clear_on_close",
        "notify_on_close",
        "external_id",
        "submit_disabled")) {
      modal.requires("type", "title", "blocks");
      modal.choice("type", "modal");
      for (String words : List.of("title", "submit", "close")) {
        Texts.plain(modal, words, 24);
      }
      named(modal);
      problems.addAll(problems(view.path("blocks"), "/view/blocks", BLOCKS_IN_VIEW));
      if (!view.has("submit") && hasInput(view.path("blocks"))) {
        modal.wrong("must define `submit` to use an `input` block in modals");
      }
    }
    return List.copyOf(problems);
  }

  /** What Slack would say about an App Home. */
  public List<String> ofHome(JsonNode view) {
    List<String> problems = new ArrayList<>();
    Checked home = new Checked(view, "/view", problems);
    if (home.only("blocks", "private_metadata", "callback_id", "external_id")) {
      home.requires("type", "blocks");
      home.choice("type", "home");
      named(home);
      problems.addAll(problems(view.path("blocks"), "/view/blocks", BLOCKS_IN_VIEW));
    }
    return List.copyOf(problems);
  }

  private static void named(Checked view) {
    view.string("callback_id", ID);
    view.string("external_id", ID);
    if (!view.node().path("private_metadata").asText().isEmpty()) {
      view.string("private_metadata", 3_000);
    }
  }

  /** The characters of all texts in the blocks, which Slack counts together. */
  static int textLength(JsonNode blocks) {
    JsonNode text = blocks.path("text");
    int length = text.isTextual() ? Checked.length(text.textValue()) : 0;
    for (JsonNode inside : blocks) {
      length += textLength(inside);
    }
    return length;
  }

  private List<String> problems(JsonNode blocks, String pointer, int max) {
    List<String> problems = new ArrayList<>();
    Checked all = new Checked(blocks, pointer, problems);
    if (!blocks.isArray()) {
      all.wrong("must be an array");
      return problems;
    }
    if (blocks.size() > max) {
      all.wrong("no more than " + max + " items allowed");
    }
    Set<String> ids = new HashSet<>();
    for (Checked block : all.items()) {
      block(block);
      String id = block.node().path("block_id").asText();
      if (!id.isEmpty() && !ids.add(id)) {
        block.at("block_id").wrong("`block_id` must be unique: " + id);
      }
    }
    return problems;
  }

  private void block(Checked block) {
    Consumer<Checked> rules = blockTypes.get(block.type());
    if (rules == null) {
      block.wrong(
          block.has("type") ? "unsupported type: " + block.type() : "missing required field: type");
      return;
    }
    block.string("block_id", ID);
    rules.accept(block);
  }

  private void section(Checked block) {
    block.only("block_id", "text", "fields", "accessory", "expand");
    if (!block.has("text") && !block.has("fields")) {
      block.wrong("must define either `text` or `fields`");
    }
    Texts.any(block, "text", 3_000);
    block.flag("expand");
    for (Checked field : block.list("fields", 1, 10)) {
      Texts.any(field, 2_000);
    }
    if (block.has("accessory")) {
      ElementRules.element(block.at("accessory"), ElementRules.IN_SECTION);
    }
  }

  private void context(Checked block) {
    block.only("block_id", "elements");
    block.requires("elements");
    for (Checked element : block.list("elements", 1, 10)) {
      if (element.type().equals("image")) {
        picture(element);
      } else {
        Texts.any(element, 3_000);
      }
    }
  }

  private void header(Checked block) {
    block.only("block_id", "text");
    block.requires("text");
    Texts.plain(block, "text", 150);
  }

  private void actions(Checked block) {
    block.only("block_id", "elements");
    block.requires("elements");
    Set<String> ids = new HashSet<>();
    for (Checked element : block.list("elements", 1, 25)) {
      ElementRules.element(element, ElementRules.IN_ACTIONS);
      String id = element.node().path("action_id").asText();
      if (!id.isEmpty() && !ids.add(id)) {
        element.at("action_id").wrong("`action_id` must be unique: " + id);
      }
    }
  }

  private void input(Checked block) {
    block.only("block_id", "label", "element", "hint", "optional", "dispatch_action");
    block.requires("label", "element");
    Texts.plain(block, "label", 2_000);
    Texts.plain(block, "hint", 2_000);
    block.flag("optional");
    block.flag("dispatch_action");
    if (block.has("element")) {
      ElementRules.element(block.at("element"), ElementRules.IN_INPUT);
    }
  }

  private void image(Checked block) {
    block.only("block_id", "image_url", "alt_text", "title");
    picture(block);
    Texts.plain(block, "title", 2_000);
  }

  private static void picture(Checked image) {
    image.requires("image_url", "alt_text");
    image.url("image_url", URL);
    image.string("alt_text", 2_000);
  }

  private static boolean hasInput(JsonNode blocks) {
    for (JsonNode block : blocks) {
      if (block.path("type").asText().equals("input")) {
        return true;
      }
    }
    return false;
  }
}
