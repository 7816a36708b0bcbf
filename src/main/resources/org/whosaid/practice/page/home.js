// SPDX-License-Identifier: Apache-2.0
import { drawBlocks } from "./blocks.js";
import { byId, make } from "./dom.js";
import { valuesIn } from "./fields.js";
import { act, read } from "./server.js";

const home = byId("home");

/** Shows the bot's Home; the bot hears that it was opened. */
export async function openHome() {
  byId("messages").hidden = true;
  byId("footer").hidden = true;
  home.hidden = false;
  home.focus();
  await act("open-home", {});
  await refreshHome();
}

export function closeHome() {
  home.hidden = true;
  byId("messages").hidden = false;
  byId("footer").hidden = false;
}

/** Draws the Home as the bot has published it last, if it can be seen. */
export async function refreshHome() {
  if (home.hidden) {
    return;
  }
  const { view } = await read("/page/home");
  const press = (element, option) =>
    act("press-home", { action_id: element.action_id, option, values: valuesIn(home) });
  const focused = home.contains(document.activeElement) ? document.activeElement.dataset.actionId : null;
  home.replaceChildren(...(view
    ? drawBlocks(view.blocks, press)
    : [make("p", { className: "subtle", textContent: "The bot shows nothing here yet." })]));
  const same = focused && home.querySelector(`[data-action-id="${CSS.escape(focused)}"]`);
  if (same) {
    same.focus();
  }
}
