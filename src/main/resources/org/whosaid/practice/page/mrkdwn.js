// SPDX-License-Identifier: Apache-2.0
import { link, make } from "./dom.js";

const EMOJI = new Map(Object.entries({
  warning: "⚠️", white_check_mark: "✅", x: "❌", eyes: "👀", speech_balloon: "💬", mag: "🔍",
  newspaper: "📰", link: "🔗", thumbsup: "👍", thumbsdown: "👎", "+1": "👍", "-1": "👎",
  hourglass_flowing_sand: "⏳", question: "❓", information_source: "ℹ️", bulb: "💡", scales: "⚖️",
}));
const TAGS = { "*": "strong", _: "em", "~": "s" };
const names = new Map();

export function knowNames(users) {
  Object.entries(users).forEach(([id, user]) => names.set(id, user.name));
}

export function nameOf(userId) {
  return names.get(userId) || userId;
}

export function emoji(name) {
  return EMOJI.get(name) || ":" + name + ":";
}

export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Nodes for a text in Slack's notation. */
export function mrkdwn(text) {
  const nodes = [];
  text.split(/```/).forEach((part, index, parts) => {
    const isCode = index % 2 === 1 && index < parts.length - 1;
    if (isCode) {
      nodes.push(make("pre", { textContent: unescape(part.replace(/^\n/, "").replace(/<([^<>|]+)(\|[^<>]*)?>/g, "$1")) }));
    } else {
      nodes.push(...lines((index % 2 === 1 ? "```" : "") + part));
    }
  });
  return nodes;
}

function lines(text) {
  const nodes = [];
  let afterQuote = false;
  text.split("\n").forEach((line, index, all) => {
    const quoted = /^&gt;\s?/.exec(line);
    if (quoted) {
      nodes.push(make("blockquote", {}, ...inline(line.slice(quoted[0].length))));
      afterQuote = true;
      return;
    }
    const beforeCode = line === "" && index === all.length - 1;
    if (index > 0 && !afterQuote && !beforeCode) {
      nodes.push(make("br"));
    }
    afterQuote = false;
    nodes.push(...inline(line));
  });
  return nodes;
}

function inline(text) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    if (plain) {
      nodes.push(unescape(plain).replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name)));
      plain = "";
    }
  };
  let at = 0;
  while (at < text.length) {
    const piece = code(text, at) || entity(text, at) || marked(text, at);
    if (piece) {
      flush();
      nodes.push(piece.node);
      at = piece.end;
    } else {
      plain += text[at++];
    }
  }
  flush();
  return nodes;
}

function code(text, at) {
  const end = text[at] === "`" ? text.indexOf("`", at + 1) : -1;
  return end > at + 1 ? { node: make("code", { textContent: unescape(text.slice(at + 1, end)) }), end: end + 1 } : null;
}

function entity(text, at) {
  const end = text[at] === "<" ? text.indexOf(">", at) : -1;
  if (end < 0) {
    return null;
  }
  const [target, label] = text.slice(at + 1, end).split(/\|(.*)/s);
  return { node: drawn(target, label), end: end + 1 };
}

function drawn(target, label) {
  if (target.startsWith("@")) {
    return make("span", { className: "mention", textContent: "@" + nameOf(target.slice(1)) });
  }
  if (target.startsWith("#") || target.startsWith("!")) {
    const words = label || target.slice(1).split("^")[0];
    return make("span", { className: "mention", textContent: (target[0] === "#" ? "#" : "@") + words });
  }
  return link(unescape(target), unescape(label || target));
}

function marked(text, at) {
  const mark = text[at];
  if (!TAGS[mark] || /\w/.test(text[at - 1] || "") || /\s/.test(text[at + 1] || " ")) {
    return null;
  }
  for (let end = text.indexOf(mark, at + 1); end > 0; end = text.indexOf(mark, end + 1)) {
    if (end > at + 1 && !/\s/.test(text[end - 1]) && !/\w/.test(text[end + 1] || "")) {
      return { node: make(TAGS[mark], {}, ...inline(text.slice(at + 1, end))), end: end + 1 };
    }
  }
  return null;
}
