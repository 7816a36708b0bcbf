// SPDX-License-Identifier: Apache-2.0
import { confirmed } from "./confirm.js";
import { make } from "./dom.js";
import { chosenIn, field } from "./fields.js";
import { menu } from "./menu.js";

const CHOSEN = ["static_select", "multi_static_select", "radio_buttons", "checkboxes", "timepicker", "conversations_select"];

/** A button or a menu. */
export function control(element, press, blockId) {
  if (CHOSEN.includes(element.type)) {
    return choosing(element, press, blockId);
  }
  switch (element.type) {
    case "button":
      return button(element, press);
    case "overflow":
      return overflow(element, press);
    default:
      return make("span", { className: "unknown", textContent: element.alt_text || element.type });
  }
}

async function use(element, press, option) {
  if (!element.confirm || (await confirmed(element.confirm))) {
    await press(element, option);
  }
}

function button(element, press) {
  const node = make(element.url ? "a" : "button", {
    className: "button " + (element.style || ""),
    textContent: element.text.text,
    "data-action-id": element.action_id,
    "aria-label": element.accessibility_label,
  });
  if (element.url && /^https?:\/\//i.test(element.url)) {
    Object.entries({ href: element.url, target: "_blank", rel: "noopener noreferrer" })
      .forEach(([name, value]) => node.setAttribute(name, value));
  } else if (!element.url) {
    node.type = "button";
  }
  node.addEventListener("click", async () => {
    node.setAttribute("aria-busy", "true");
    await use(element, press);
    node.removeAttribute("aria-busy");
  });
  return node;
}

function overflow(element, press) {
  const opener = make("button", {
    type: "button", className: "button more", "aria-label": "More actions", "data-action-id": element.action_id, textContent: "⋯",
  });
  return menu(opener, element.options.map((option) => ({
    label: option.text.text,
    attributes: { "data-option": option.value },
    choose: () => {
      if (option.url && /^https?:\/\//i.test(option.url)) {
        window.open(option.url, "_blank", "noopener,noreferrer");
      }
      use(element, press, option.value);
    },
  })));
}

/** A menu or boxes outside an input block: every choice is told to the bot at once. */
function choosing(element, press, blockId) {
  const node = field(element, blockId, null);
  node.setAttribute("aria-label", element.placeholder ? element.placeholder.text : "Choose");
  node.addEventListener("change", () => use(element, press, chosenIn(node)));
  return node;
}

/** An input block with its label; its value is read with the modal's. */
export function input(block, press) {
  const label = block.label.text + (block.optional ? " (optional)" : "");
  const node = field(block.element, block.block_id, label);
  node.dataset.required = String(!block.optional);
  const described = [];
  const note = (words, attributes) => {
    const id = node.id + "-note-" + described.length;
    described.push(id);
    return make("p", { id, textContent: words, ...attributes });
  };
  const hint = block.hint ? note(block.hint.text, { className: "subtle" }) : null;
  const wrong = note("", { className: "wrong", role: "alert", "data-error-for": block.block_id });
  node.setAttribute("aria-describedby", described.join(" "));
  if (block.dispatch_action) {
    node.addEventListener("change", () => use(block.element, press, chosenIn(node)));
  }
  return make("div", { className: "block input" },
    node.matches("fieldset") ? null : make("label", { htmlFor: node.id, textContent: label }), node, hint, wrong);
}
