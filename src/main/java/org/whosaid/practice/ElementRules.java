// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Slack's rules for buttons, menus and inputs.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/block-elements">Block elements</a>
 */
final class ElementRules {
  static final Set<String> IN_ACTIONS =
      Set.of(
          "button",
          "overflow",
          "static_select",
          "radio_buttons",
          "checkboxes",
          "timepicker",
          "conversations_select");
  static final Set<String> IN_SECTION =
      Set.of(
          "button",
          "overflow",
          "static_select",
          "multi_static_select",
          "radio_buttons",
          "checkboxes",
          "timepicker",
          "conversations_select",
          "image");
  static final Set<String> IN_INPUT =
      Set.of(
          "plain_text_input",
          "number_input",
          "static_select",
          "multi_static_select",
          "radio_buttons",
          "checkboxes",
          "timepicker",
          "conversations_select",
          "multi_users_select");

  private static final int ID = 255;
  private static final int PLACEHOLDER = 150;
  private static final int LONGEST_INPUT = 3_000;
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  private static final Map<String, Consumer<Checked>> RULES =
      Map.ofEntries(
          entry("button", ElementRules::button),
          entry("overflow", ElementRules::overflow),
          entry("static_select", OptionRules::select),
          entry("multi_static_select", OptionRules::multiSelect),
          entry("radio_buttons", OptionRules::radioButtons),
          entry("checkboxes", OptionRules::checkboxes),
          entry("plain_text_input", ElementRules::text),
          entry("number_input", ElementRules::number),
          entry("timepicker", ElementRules::time),
          entry("conversations_select", ElementRules::conversation),
          entry("multi_users_select", ElementRules::people));

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
    RULES.getOrDefault(element.type(), ElementRules::image).accept(element);
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
    for (Checked option : menu.list("options", 2, 5)) {
      OptionRules.option(option, true, "url");
    }
    confirm(menu);
  }

  private static void text(Checked input) {
    input.only(
        "action_id",
        "initial_value",
        "multiline",
        "min_length",
        "max_length",
        "placeholder",
        "focus_on_load",
        "dispatch_action_config");
    input.string("initial_value", LONGEST_INPUT);
    input.integer("min_length", 0, LONGEST_INPUT);
    input.integer("max_length", 1, LONGEST_INPUT);
    input.flag("multiline");
    common(input);
    dispatching(input);
  }

  private static void number(Checked input) {
    input.only(
        "action_id",
        "is_decimal_allowed",
        "initial_value",
        "min_value",
        "max_value",
        "placeholder",
        "focus_on_load",
        "dispatch_action_config");
    input.requires("is_decimal_allowed");
    input.flag("is_decimal_allowed");
    for (String bound : new String[] {"initial_value", "min_value", "max_value"}) {
      input.matches(bound, "-?\\d+(\\.\\d+)?", "must be a valid number");
    }
    common(input);
    dispatching(input);
  }

  private static void dispatching(Checked input) {
    if (input.has("dispatch_action_config")) {
      Checked config = input.at("dispatch_action_config");
      config.only("trigger_actions_on");
      for (Checked trigger : config.list("trigger_actions_on", 1, 2)) {
        if (!Set.of("on_enter_pressed", "on_character_entered").contains(trigger.words())) {
          trigger.wrong("must be a valid enum value");
        }
      }
    }
  }

  private static void time(Checked picker) {
    picker.only("action_id", "initial_time", "placeholder", "confirm", "focus_on_load", "timezone");
    picker.matches("initial_time", TIME, "must match the format HH:mm");
    picker.string("timezone", 100);
    common(picker);
    confirm(picker);
  }

  private static void people(Checked menu) {
    menu.only(
        "action_id",
        "initial_users",
        "max_selected_items",
        "placeholder",
        "confirm",
        "focus_on_load");
    for (Checked user : menu.list("initial_users", 1, 100)) {
      if (!user.words().matches("[UW][A-Z0-9]+")) {
        user.wrong("must be a user id");
      }
    }
    common(menu);
    confirm(menu);
  }

  private static void conversation(Checked menu) {
    menu.only(
        "action_id",
        "initial_conversation",
        "default_to_current_conversation",
        "response_url_enabled",
        "filter",
        "placeholder",
        "confirm",
        "focus_on_load");
    menu.string("initial_conversation", 100);
    menu.flag("default_to_current_conversation");
    menu.flag("response_url_enabled");
    if (menu.has("filter")) {
      Checked filter = menu.at("filter");
      filter.only("include", "exclude_external_shared_channels", "exclude_bot_users");
      for (Checked kind : filter.list("include", 1, 4)) {
        if (!Set.of("im", "mpim", "private", "public").contains(kind.words())) {
          kind.wrong("must be a valid enum value");
        }
      }
      filter.flag("exclude_external_shared_channels");
      filter.flag("exclude_bot_users");
    }
    common(menu);
    confirm(menu);
  }

  private static void common(Checked element) {
    Texts.plain(element, "placeholder", PLACEHOLDER);
    element.flag("focus_on_load");
  }

  private static void image(Checked image) {
    image.only("image_url", "alt_text");
    image.requires("image_url", "alt_text");
    image.url("image_url", 3_000);
    image.string("alt_text", 2_000);
  }

  static void confirm(Checked owner) {
    if (owner.has("confirm")) {
      Checked confirm = owner.at("confirm");
      confirm.only("title", "text", "confirm", "deny", "style");
      confirm.requires("title", "text", "confirm", "deny");
      Texts.plain(confirm, "title", 100);
      Texts.any(confirm, "text", 300);
      Texts.plain(confirm, "confirm", 30);
      Texts.plain(confirm, "deny", 30);
      confirm.choice("style", "primary", "danger");
    }
  }
}
