// SPDX-License-Identifier: Apache-2.0
import { make } from "./dom.js";

let count = 0;
let channels = [];
let people = {};

/** A channel as people call it. */
export function channelName(id) {
  const known = channels.find((one) => one.id === id);
  return "#" + (known ? known.name : id);
}

/** The channels that a menu of conversations offers. */
export function knowChannels(all) {
  channels = all;
}

/** The people that a menu of people offers, by their ids. */
export function knowPeople(users) {
  people = users;
}

const MANY = ["checkboxes", "multi_static_select", "multi_users_select"];
const BOXES = ["checkboxes", "radio_buttons"];

/** A field for an element that something is typed into or chosen from. */
export function field(element, blockId, label) {
  const id = "input-" + ++count;
  const node = drawn(element, id, label);
  node.dataset.input = JSON.stringify(element);
  node.dataset.block = blockId;
  node.dataset.actionId = element.action_id;
  return node;
}

function drawn(element, id, label) {
  switch (element.type) {
    case "plain_text_input":
      return typed(element, id, element.multiline ? "textarea" : "input", {
        maxlength: element.max_length || 3000, minlength: element.min_length, rows: element.multiline ? 4 : null,
      });
    case "number_input":
      return typed(element, id, "input", {
        type: "number", step: element.is_decimal_allowed ? "any" : "1", min: element.min_value, max: element.max_value,
      });
    case "timepicker":
      return make("input", { className: "field", id, type: "time", value: element.initial_time || "" });
    case "radio_buttons":
    case "checkboxes":
      return boxes(element, id, label);
    case "conversations_select":
      return conversations(element, id);
    case "multi_users_select":
      return persons(element, id);
    default:
      return select(element, id);
  }
}

function typed(element, id, tag, more) {
  return make(tag, {
    className: "field", id, placeholder: element.placeholder ? element.placeholder.text : null, ...more,
    value: element.initial_value || "",
  });
}

function select(element, id) {
  const many = element.type === "multi_static_select";
  const node = make("select", { className: "field", id, multiple: many ? "" : null });
  if (!many) {
    node.append(make("option", { value: "", textContent: element.placeholder ? element.placeholder.text : "Choose…" }));
  }
  const chosen = initial(element);
  const item = (option) => {
    const one = make("option", { value: option.value, textContent: option.text.text });
    one.selected = chosen.includes(option.value);
    return one;
  };
  node.append(...(element.options || []).map(item));
  (element.option_groups || []).forEach((group) =>
    node.append(make("optgroup", { label: group.label.text }, ...group.options.map(item))));
  if (many) {
    node.size = Math.min(8, Math.max(2, node.options.length));
  }
  return node;
}

function conversations(element, id) {
  const kinds = { public: "channel", private: "group", im: "im" };
  const wanted = ((element.filter && element.filter.include) || Object.keys(kinds)).map((kind) => kinds[kind]);
  const node = make("select", { className: "field", id },
    make("option", { value: "", textContent: element.placeholder ? element.placeholder.text : "Choose a channel…" }),
    ...channels.filter((one) => wanted.includes(one.kind)).map((one) =>
      make("option", { value: one.id, textContent: (one.kind === "im" ? "" : "#") + one.name })));
  node.value = element.initial_conversation || "";
  return node;
}

function persons(element, id) {
  const chosen = element.initial_users || [];
  const node = make("select", { className: "field", id, multiple: "" });
  Object.entries(people).forEach(([user, about]) => {
    const one = make("option", { value: user, textContent: about.name });
    one.selected = chosen.includes(user);
    node.append(one);
  });
  return node;
}

function boxes(element, id, label) {
  const kind = element.type === "checkboxes" ? "checkbox" : "radio";
  const chosen = initial(element);
  return make("fieldset", { id }, label ? make("legend", { textContent: label }) : null,
    ...element.options.map((option) => make("label", { className: "choice" },
      make("input", { type: kind, name: id, value: option.value, checked: chosen.includes(option.value) }),
      option.text.text,
      option.description ? make("span", { className: "subtle described", textContent: option.description.text }) : null)));
}

function initial(element) {
  return [element.initial_option, ...(element.initial_options || [])].filter(Boolean).map((option) => option.value);
}

/** What is chosen or typed in a field now, as one text; several with commas between them. */
export function chosenIn(node) {
  const element = JSON.parse(node.dataset.input);
  return BOXES.includes(element.type) || MANY.includes(element.type) ? picked(node).join(",") : node.value;
}

function picked(node) {
  return node.matches("select")
    ? [...node.selectedOptions].map((option) => option.value)
    : [...node.querySelectorAll(":checked")].map((box) => box.value);
}

/** The state of all fields inside a node, as Slack sends it. */
export function valuesIn(node) {
  const values = {};
  node.querySelectorAll("[data-input]").forEach((one) => {
    const element = JSON.parse(one.dataset.input);
    values[one.dataset.block] = { ...values[one.dataset.block], [element.action_id]: { type: element.type, ...value(element, one) } };
  });
  return values;
}

function value(element, node) {
  if (element.type.endsWith("_input")) {
    return { value: node.value || null };
  } else if (element.type === "timepicker") {
    return { selected_time: node.value || null };
  } else if (element.type === "conversations_select") {
    return { selected_conversation: node.value || null };
  } else if (element.type === "multi_users_select") {
    return { selected_users: picked(node) };
  }
  const all = [...(element.options || []), ...(element.option_groups || []).flatMap((group) => group.options)];
  const options = all.filter((option) => picked(node).includes(option.value));
  return MANY.includes(element.type) ? { selected_options: options } : { selected_option: options[0] || null };
}

/** Puts back what stood in the fields of the same names before they were drawn anew. */
export function restore(node, before) {
  node.querySelectorAll("[data-input]").forEach((one) => {
    const state = (before[one.dataset.block] || {})[one.dataset.actionId];
    const element = JSON.parse(one.dataset.input);
    if (!state || state.type !== element.type) {
      return;
    }
    const values = [state.selected_option, ...(state.selected_options || [])].filter(Boolean).map((option) => option.value)
      .concat(state.selected_users || []);
    if (BOXES.includes(element.type)) {
      one.querySelectorAll("input").forEach((box) => (box.checked = values.includes(box.value)));
    } else if (MANY.includes(element.type)) {
      [...one.options].forEach((option) => (option.selected = values.includes(option.value)));
    } else {
      one.value = state.value || state.selected_time || state.selected_conversation || values[0] || "";
    }
  });
}

/** Whether nothing is typed or chosen in a field. */
export function isEmpty(node) {
  return chosenIn(node) === "";
}
