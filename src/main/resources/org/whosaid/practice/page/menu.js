// SPDX-License-Identifier: Apache-2.0
import { make } from "./dom.js";

/**
 * A button that opens a menu below itself, for the mouse and the keyboard alike.
 *
 * @param opener the button
 * @param items what can be chosen: {label, choose, attributes}
 */
export function menu(opener, items) {
  const list = make("div", { className: "menu", role: "menu", hidden: true });
  opener.setAttribute("aria-haspopup", "menu");
  opener.setAttribute("aria-expanded", "false");
  const show = (open) => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    (open ? list.firstElementChild : opener).focus();
  };
  items.forEach((item) => list.append(make("button", {
    type: "button", role: "menuitem", tabIndex: -1, textContent: item.label, ...item.attributes,
    onclick: () => {
      show(false);
      item.choose();
    },
  })));
  opener.addEventListener("click", () => show(list.hidden));
  const root = make("span", { className: "overflow" }, opener, list);
  root.addEventListener("keydown", (event) => keys(event, list, show));
  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) {
      list.hidden = true;
      opener.setAttribute("aria-expanded", "false");
    }
  });
  return root;
}

function keys(event, list, show) {
  if (list.hidden) {
    return;
  }
  const items = [...list.children];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items[next % items.length].focus();
  } else if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    show(false);
  }
}
