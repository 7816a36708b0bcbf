// SPDX-License-Identifier: Apache-2.0
import { link, make } from "./dom.js";
import { channelName } from "./fields.js";
import { emoji, nameOf } from "./mrkdwn.js";

const TAGS = { bold: "strong", italic: "em", strike: "s", code: "code" };

/** Nodes for a rich_text block. */
export function richText(block) {
  return (block.elements || []).map((part) => {
    switch (part.type) {
      case "rich_text_list":
        return list(part);
      case "rich_text_quote":
        return make("blockquote", {}, ...words(part));
      case "rich_text_preformatted":
        return make("pre", {}, ...words(part));
      default:
        return make("div", { className: "rich-section" }, ...words(part));
    }
  });
}

function list(part) {
  const ordered = part.style === "ordered";
  const items = part.elements.map((item) => make("li", {}, ...words(item)));
  return make(ordered ? "ol" : "ul", {
    className: "rich-list indent-" + Math.min(part.indent || 0, 5),
    start: ordered ? (part.offset || 0) + 1 : null,
  }, ...items);
}

function words(part) {
  return (part.elements || []).map(element);
}

function element(element) {
  switch (element.type) {
    case "link":
      return styled(link(element.url, element.text || element.url), element.style);
    case "emoji":
      return emoji(element.name);
    case "user":
      return make("span", { className: "mention", textContent: "@" + nameOf(element.user_id) });
    case "channel":
      return make("span", { className: "mention", textContent: channelName(element.channel_id) });
    case "broadcast":
      return make("span", { className: "mention", textContent: "@" + element.range });
    default:
      return styled(document.createTextNode(element.text || ""), element.style);
  }
}

function styled(node, style = {}) {
  return Object.keys(TAGS)
    .filter((name) => style[name])
    .reduce((inner, name) => make(TAGS[name], {}, inner), node);
}
