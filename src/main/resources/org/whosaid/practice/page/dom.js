// SPDX-License-Identifier: Apache-2.0
// Everything on the page is built from nodes: text from outside is only ever text.

const PROPERTIES = new Set(["className", "textContent", "type", "disabled", "value", "checked", "htmlFor", "tabIndex", "hidden"]);

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else if (PROPERTIES.has(name)) {
      node[name] = value;
    } else if (value !== undefined && value !== null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A link, if its scheme is one that may be followed; otherwise its words. */
export function link(url, ...children) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) {
    return make("span", {}, ...children);
  }
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export function byId(id) {
  return document.getElementById(id);
}

export function announce(words) {
  byId("announcer").textContent = words;
}
