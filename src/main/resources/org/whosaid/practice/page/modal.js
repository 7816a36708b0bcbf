// SPDX-License-Identifier: Apache-2.0
import { drawBlocks } from "./blocks.js";
import { byId, make } from "./dom.js";
import { isEmpty, restore, valuesIn } from "./fields.js";
import { act, read } from "./server.js";

const dialog = byId("modal");

/** Shows the view the bot has opened, updated or closed. */
export async function refreshModal() {
  const { view } = await read("/page/view");
  if (!view) {
    dialog.close();
    return;
  }
  const focused = dialog.open && dialog.dataset.viewId === view.id ? document.activeElement?.dataset.actionId : null;
  draw(view);
  if (!dialog.open) {
    dialog.showModal();
  }
  const same = focused && dialog.querySelector(`[data-action-id="${CSS.escape(focused)}"]`);
  (same || dialog.querySelector(".field, fieldset input") || byId("modal-title")).focus();
}

function draw(view) {
  const before = dialog.open && dialog.dataset.viewId === view.id ? valuesIn(dialog) : {};
  dialog.dataset.viewId = view.id;
  const press = (element, option) =>
    act("press-view", { action_id: element.action_id, option, values: valuesIn(dialog) });
  const form = make("form", { id: "modal-form", method: "dialog", novalidate: "", onsubmit: submit },
    make("header", {},
      make("h2", { id: "modal-title", tabIndex: -1, textContent: view.title.text }),
      make("button", { id: "modal-close", type: "button", className: "icon", "aria-label": "Close", textContent: "✕", onclick: close })),
    make("div", { className: "modal-body" }, ...drawBlocks(view.blocks, press)),
    make("footer", {},
      make("button", { id: "modal-cancel", type: "button", className: "button", textContent: view.close ? view.close.text : "Close", onclick: close }),
      view.submit ? make("button", { id: "modal-submit", className: "button primary", textContent: view.submit.text }) : null));
  dialog.replaceChildren(form);
  restore(dialog, before);
}

/** Says beside a field what is wrong with it, also to those who don't see it. */
function wrong(block, words) {
  const place = dialog.querySelector(`[data-error-for="${CSS.escape(block)}"]`);
  const field = dialog.querySelector(`[data-block="${CSS.escape(block)}"]`);
  if (place) {
    place.textContent = words;
  }
  if (field) {
    field.setAttribute("aria-invalid", "true");
  }
}

async function submit(event) {
  event.preventDefault();
  dialog.querySelectorAll(".wrong").forEach((node) => (node.textContent = ""));
  dialog.querySelectorAll("[aria-invalid]").forEach((node) => node.removeAttribute("aria-invalid"));
  const missing = [...dialog.querySelectorAll("[data-required=true]")].filter(isEmpty);
  missing.forEach((field) => wrong(field.dataset.block, "Please fill in this field."));
  if (missing.length === 0) {
    const answer = await act("submit", { values: valuesIn(dialog) });
    Object.entries(answer.errors || {}).forEach(([block, words]) => wrong(block, words));
  }
  const first = dialog.querySelector("[aria-invalid]");
  if (first) {
    (first.matches("fieldset") ? first.querySelector("input") : first).focus();
  }
}

function close() {
  act("close", {});
  dialog.close();
}

dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  close();
});

dialog.addEventListener("close", () => {
  // The element that had the focus before may have been drawn anew since.
  if (document.activeElement === document.body) {
    byId(byId("thread").hidden ? "composer" : "reply").focus();
  }
});
