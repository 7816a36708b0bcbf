// SPDX-License-Identifier: Apache-2.0
import { link, make } from "./dom.js";
import { control, input } from "./elements.js";
import { mrkdwn } from "./mrkdwn.js";
import { richText } from "./richtext.js";

const DRAWN = { section, header, context, divider, actions, rich_text: rich, image, input };

/**
 * Nodes for Block Kit blocks.
 *
 * @param press what to do when a button or a menu is used: (element, option value) => promise
 */
export function drawBlocks(blocks, press) {
  return blocks.map((block) => {
    const draw = DRAWN[block.type] || unknown;
    const node = draw(block, press);
    node.dataset.blockId = block.block_id || "";
    return node;
  });
}

export function text(object) {
  return object.type === "mrkdwn" ? mrkdwn(object.text) : [object.text];
}

function section(block, press) {
  const node = make("div", { className: "block section" });
  const words = make("div", { className: "section-text" });
  if (block.text) {
    words.append(...text(block.text));
  }
  if (block.fields) {
    words.append(make("div", { className: "fields" },
      ...block.fields.map((field) => make("div", {}, ...text(field)))));
  }
  node.append(words);
  if (block.accessory) {
    node.append(make("div", { className: "accessory" }, control(block.accessory, press, block.block_id)));
  }
  return node;
}

function header(block) {
  return make("h3", { className: "block header" }, ...text(block.text));
}

function context(block) {
  const parts = block.elements.map((part) =>
    make("span", {}, ...(part.type === "image" ? picture(part) : text(part))));
  return make("div", { className: "block context" }, ...parts);
}

function divider() {
  return make("hr", { className: "block divider" });
}

function actions(block, press) {
  return make("div", { className: "block actions" },
    ...block.elements.map((element) => control(element, press, block.block_id)));
}

function rich(block) {
  return make("div", { className: "block rich" }, ...richText(block));
}

/** Pictures are named and linked: the page asks no other server for anything. */
function image(block) {
  const title = block.title ? make("div", { className: "subtle" }, ...text(block.title)) : null;
  return make("figure", { className: "block image" }, title, ...picture(block));
}

function picture(part) {
  return [link(part.image_url, "▣ " + part.alt_text)];
}

function unknown(block) {
  return make("div", { className: "block unknown", textContent: "This page can't draw a block of the type " + block.type });
}
