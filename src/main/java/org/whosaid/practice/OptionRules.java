// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Slack's rules for what is chosen from: menus, radio buttons and checkboxes. */
final class OptionRules {
  private static final int TEXT = 75;
  private static final int VALUE = 150;
  private static final int IN_MENU = 100;
  private static final int IN_GROUP = 10;

  private OptionRules() {}

  static void select(Checked menu) {
    menu.only(
        "action_id",
        "options",
        "option_groups",
        "initial_option",
        "placeholder",
        "confirm",
        "focus_on_load");
    menu(menu);
  }

  static void multiSelect(Checked menu) {
    menu.only(
        "action_id",
        "options",
        "option_groups",
        "initial_options",
        "max_selected_items",
        "placeholder",
        "confirm",
        "focus_on_load");
    menu.integer("max_selected_items", 1, IN_MENU);
    menu(menu);
  }

  private static void menu(Checked menu) {
    if (menu.has("options") == menu.has("option_groups")) {
      menu.wrong("must define either `options` or `option_groups`");
    }
    options(menu, IN_MENU, true);
    for (Checked group : menu.list("option_groups", 1, IN_MENU)) {
      group.only("label", "options");
      group.requires("label", "options");
      Texts.plain(group, "label", TEXT);
      options(group, IN_MENU, true);
    }
    Texts.plain(menu, "placeholder", 150);
    chosen(menu);
  }

  static void radioButtons(Checked buttons) {
    buttons.only("action_id", "options", "initial_option", "confirm", "focus_on_load");
    buttons.requires("options");
    options(buttons, IN_GROUP, false);
    chosen(buttons);
  }

  static void checkboxes(Checked boxes) {
    boxes.only("action_id", "options", "initial_options", "confirm", "focus_on_load");
    boxes.requires("options");
    options(boxes, IN_GROUP, false);
    chosen(boxes);
  }

  private static void options(Checked owner, int max, boolean plain) {
    for (Checked option : owner.list("options", 1, max)) {
      option(option, plain);
    }
  }

  static void option(Checked option, boolean plain, String... more) {
    boolean mayLink = more.length > 0;
    if (mayLink
        ? option.only("text", "value", "description", "url")
        : option.only("text", "value", "description")) {
      option.requires("text", "value");
      if (plain) {
        Texts.plain(option, "text", TEXT);
        Texts.plain(option, "description", TEXT);
      } else {
        Texts.any(option, "text", TEXT);
        Texts.any(option, "description", TEXT);
      }
      option.string("value", VALUE);
      option.url("url", 3_000);
    }
  }

  /** What is chosen at the beginning must be one of the options, exactly. */
  private static void chosen(Checked element) {
    List<JsonNode> known = new ArrayList<>();
    element.node().path("options").forEach(known::add);
    element.node().path("option_groups").forEach(g -> g.path("options").forEach(known::add));
    if (element.has("initial_option") && !known.contains(element.at("initial_option").node())) {
      element.at("initial_option").wrong("must be one of the options");
    }
    for (Checked option : element.list("initial_options", 1, IN_MENU)) {
      if (!known.contains(option.node())) {
        option.wrong("must be one of the options");
      }
    }
    element.flag("focus_on_load");
    ElementRules.confirm(element);
  }
}
