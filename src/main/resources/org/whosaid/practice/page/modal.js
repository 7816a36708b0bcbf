// SPDX-License-Identifier: Apache-2.0
import { drawBlocks } from "./blocks.js";
import { byId, make } from "./dom.js";
import { valuesIn } from "./elements.js";
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
  (same || dialog.querySelector(".field") || byId("modal-title")).focus();
}

function draw(view) {
  dialog.dataset.viewId = view.id;
  const press = (element, option) => act("press-view", { action_id: element.action_id, option });
  const form = make("form", { id: "modal-form", method: "dialog", onsubmit: submit },
    make("header", {},
      make("h2", { id: "modal-title", tabIndex: -1, textContent: view.title.text }),
      make("button", { id: "modal-close", type: "button", className: "icon", "aria-label": "Close", textContent: "✕", onclick: close })),
    make("div", { className: "modal-body" }, ...drawBlocks(view.blocks, press)),
    make("footer", {},
      make("button", { id: "modal-cancel", type: "button", className: "button", textContent: view.close ? view.close.text : "Close", onclick: close }),
      view.submit ? make("button", { id: "modal-submit", className: "button primary", textContent: view.submit.text }) : null));
  dialog.replaceChildren(form);
}

async function submit(event) {
  event.preventDefault();
  dialog.querySelectorAll(".wrong").forEach((node) => (node.textContent = ""));
  const answer = await act("submit", { values: valuesIn(dialog) });
  Object.entries(answer.errors || {}).forEach(([block, words]) => {
    const place = dialog.querySelector(`[data-error-for="${CSS.escape(block)}"]`);
    if (place) {
      place.textContent = words;
    }
  });
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
