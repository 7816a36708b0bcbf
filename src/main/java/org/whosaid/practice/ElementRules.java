// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.Set;

/** Slack's rules for buttons, menus and inputs. */
final class ElementRules {
  static final Set<String> IN_ACTIONS =
      Set.of("button", "overflow", "static_select", "radio_buttons", "checkboxes");
  static final Set<String> IN_SECTION =
      Set.of("button", "overflow", "static_select", "radio_buttons", "checkboxes", "image");
  static final Set<String> IN_INPUT =
      Set.of("plain_text_input", "static_select", "radio_buttons", "checkboxes");

  private static final int ID = 255;
  private static final int OPTION_TEXT = 75;

  private ElementRules() {}

  static void element(Checked element, Set<String> allowed) {
    if (!allowed.contains(element.type())) {
      element.wrong(
          element.has("type")
              ? "unsupported type: " + element.type()
              : "missing required field: type");
      return;
    }
    element.string("action_id", ID);
    switch (element.type()) {
      case "button" -> button(element);
      case "overflow" -> overflow(element);
      case "plain_text_input" -> input(element);
      case "image" -> image(element);
      default -> choices(element);
    }
  }

  private static void button(Checked button) {
    button.only("action_id", "text", "url", "value", "style", "confirm", "accessibility_label");
    button.requires("text");
    Texts.plain(button, "text", 75);
    button.string("value", 2_000);
    button.url("url", 3_000);
    button.string("accessibility_label", 75);
    button.choice("style", "primary", "danger");
    confirm(button);
  }

  private static void overflow(Checked menu) {
    menu.only("action_id", "options", "confirm");
    menu.requires("options");
    for (Checked option : menu.list("options", 1, 5)) {
      option(option, "url");
    }
    confirm(menu);
  }

  private static void choices(Checked element) {
    boolean isSelect = element.type().equals("static_select");
    element.only(
        "action_id",
        "options",
        "initial_option",
        "initial_options",
        "confirm",
        "focus_on_load",
        "placeholder");
    element.requires("options");
    for (Checked option : element.list("options", 1, isSelect ? 100 : 10)) {
      option(option);
    }
    Texts.plain(element, "placeholder", 150);
    element.flag("focus_on_load");
    confirm(element);
  }

  private static void option(Checked option, String... more) {
    boolean mayLink = more.length > 0;
    if (mayLink
        ? option.only("text", "value", "description", "url")
        : option.only("text", "value", "description")) {
      option.requires("text", "value");
      Texts.any(option, "text", OPTION_TEXT);
      Texts.any(option, "description", OPTION_TEXT);
      option.string("value", 150);
      option.url("url", 3_000);
    }
  }

  private static void input(Checked input) {
    input.only(
        "action_id",
        "initial_value",
        "multiline",
        "min_length",
        "max_length",
        "placeholder",
        "focus_on_load",
        "dispatch_action_config");
    input.string("initial_value", 3_000);
    input.flag("multiline");
    input.flag("focus_on_load");
    Texts.plain(input, "placeholder", 150);
  }

  private static void image(Checked image) {
    image.only("image_url", "alt_text");
    image.requires("image_url", "alt_text");
    image.url("image_url", 3_000);
    image.string("alt_text", 2_000);
  }

  private static void confirm(Checked owner) {
    if (owner.has("confirm")) {
      Checked confirm = owner.at("confirm");
      confirm.only("title", "text", "confirm", "deny", "style");
      confirm.requires("title", "text", "confirm", "deny");
      Texts.plain(confirm, "title", 100);
      Texts.any(confirm, "text", 300);
      Texts.plain(confirm, "confirm", 30);
      Texts.plain(confirm, "deny", 30);
    }
  }
}
