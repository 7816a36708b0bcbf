// SPDX-License-Identifier: Apache-2.0
import { byId, make } from "./dom.js";

/** Asks before something is done, as a button's confirm object wants it. */
export function confirmed(question) {
  const dialog = byId("confirm");
  const answer = (value) => make("button", {
    type: "button",
    className: "button " + (value ? question.style || "primary" : ""),
    textContent: value ? question.confirm.text : question.deny.text,
    onclick: () => dialog.close(value ? "yes" : "no"),
  });
  dialog.replaceChildren(
    make("header", {}, make("h2", { id: "confirm-title", textContent: question.title.text })),
    make("div", { className: "modal-body", textContent: question.text.text }),
    make("footer", {}, answer(false), answer(true)));
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
