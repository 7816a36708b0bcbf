// SPDX-License-Identifier: Apache-2.0
import { confirmed } from "./confirm.js";
import { make } from "./dom.js";

let count = 0;

/** A button or a menu. */
export function control(element, press) {
  switch (element.type) {
    case "button":
      return button(element, press);
    case "overflow":
      return overflow(element, press);
    case "static_select":
      return select(element, (option) => use(element, press, option));
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
  const menu = make("div", { className: "menu", role: "menu", hidden: true });
  const opener = make("button", {
    type: "button", className: "button more", "aria-label": "More actions", "aria-haspopup": "menu",
    "aria-expanded": "false", "data-action-id": element.action_id, textContent: "⋯",
  });
  const show = (open) => {
    menu.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    (open ? menu.firstElementChild : opener).focus();
  };
  element.options.forEach((option) => menu.append(make("button", {
    type: "button", role: "menuitem", tabIndex: -1, textContent: option.text.text, "data-option": option.value,
    onclick: () => {
      show(false);
      if (option.url && /^https?:\/\//i.test(option.url)) {
        window.open(option.url, "_blank", "noopener,noreferrer");
      }
      use(element, press, option.value);
    },
  })));
  opener.addEventListener("click", () => show(menu.hidden));
  const root = make("span", { className: "overflow" }, opener, menu);
  root.addEventListener("keydown", (event) => keys(event, menu, show));
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) {
      menu.hidden = true;
      opener.setAttribute("aria-expanded", "false");
    }
  });
  return root;
}

function keys(event, menu, show) {
  if (menu.hidden) {
    return;
  }
  const items = [...menu.children];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const next = items.indexOf(document.activeElement) + step;
    items[(next + items.length) % items.length].focus();
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    show(false);
  }
}

function select(element, chosen) {
  const node = make("select", { className: "field", "data-action-id": element.action_id });
  const placeholder = element.placeholder ? element.placeholder.text : "Choose…";
  node.append(make("option", { value: "", textContent: placeholder }));
  element.options.forEach((option) => node.append(make("option", { value: option.value, textContent: option.text.text })));
  node.value = element.initial_option ? element.initial_option.value : "";
  node.addEventListener("change", () => node.value && chosen && chosen(node.value));
  return node;
}

/** An input block with its label; its value is read by {@link valuesIn}. */
export function input(block) {
  const id = "input-" + ++count;
  const field = inputField(block.element, id);
  field.dataset.input = JSON.stringify(block.element);
  field.dataset.block = block.block_id;
  return make("div", { className: "block input" },
    field.matches("fieldset")
      ? null
      : make("label", { htmlFor: id, textContent: block.label.text + (block.optional ? " (optional)" : "") }),
    field,
    block.hint ? make("p", { className: "subtle", textContent: block.hint.text }) : null,
    make("p", { className: "wrong", role: "alert", "data-error-for": block.block_id }));

  function inputField(element) {
    if (element.type === "plain_text_input") {
      return make(element.multiline ? "textarea" : "input", {
        className: "field", id, value: element.initial_value || "", maxlength: element.max_length || 3000,
        placeholder: element.placeholder ? element.placeholder.text : null, rows: element.multiline ? 4 : null,
      });
    }
    if (element.type === "static_select") {
      const menu = select(element);
      menu.id = id;
      return menu;
    }
    return choices(element, id, block.label.text);
  }
}

function choices(element, id, label) {
  const kind = element.type === "checkboxes" ? "checkbox" : "radio";
  const set = make("fieldset", { id }, make("legend", { textContent: label }));
  const initial = [element.initial_option, ...(element.initial_options || [])].filter(Boolean).map((o) => o.value);
  element.options.forEach((option) => set.append(make("label", { className: "choice" },
    make("input", { type: kind, name: id, value: option.value, checked: initial.includes(option.value) }),
    option.text.text)));
  return set;
}

/** The state of all inputs inside a node, as Slack sends it with a submission. */
export function valuesIn(node) {
  const values = {};
  node.querySelectorAll("[data-input]").forEach((field) => {
    const element = JSON.parse(field.dataset.input);
    values[field.dataset.block] = { [element.action_id]: { type: element.type, ...value(element, field) } };
  });
  return values;
}

function value(element, field) {
  if (element.type === "plain_text_input") {
    return { value: field.value || null };
  }
  const picked = field.matches("select")
    ? [field.value]
    : [...field.querySelectorAll(":checked")].map((box) => box.value);
  const options = element.options.filter((option) => picked.includes(option.value));
  return element.type === "checkboxes" ? { selected_options: options } : { selected_option: options[0] || null };
}
