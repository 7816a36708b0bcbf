// SPDX-License-Identifier: Apache-2.0
import { drawBlocks } from "./blocks.js";
import { make } from "./dom.js";
import { emoji, mrkdwn, nameOf, unescape } from "./mrkdwn.js";
import { act } from "./server.js";

const CLOCK = new Intl.DateTimeFormat([], { hour: "numeric", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat([], { weekday: "long", day: "numeric", month: "long" });

export function timeOf(ts) {
  return new Date(Number(ts) * 1000);
}

/**
 * A message as Slack draws it.
 *
 * @param look me: the reader's user id; replies: the messages of its thread; openThread; inThread
 */
export function drawMessage(message, look) {
  const name = nameOf(message.user);
  const node = make("article", {
    className: "message" + (message.ephemeral ? " ephemeral" : ""),
    "data-ts": message.ts, "data-user": message.user, "aria-label": name + " at " + CLOCK.format(timeOf(message.ts)),
  });
  const body = make("div", { className: "message-body" }, head(message, name), content(message));
  node.append(avatar(message, name), body);
  if (message.reactions) {
    body.append(make("div", { className: "reactions" }, ...message.reactions.map((one) =>
      make("span", { className: "reaction", textContent: emoji(one.name) + " " + one.count }))));
  }
  if (!look.inThread && look.replies.length > 0) {
    body.append(threadLink(message, look));
  }
  const possible = message.ephemeral ? [] : tools(message, look, body);
  if (possible.length > 0) {
    node.append(make("div", { className: "tools" }, ...possible));
  }
  return node;
}

export function dayDivider(ts) {
  const day = timeOf(ts);
  const today = day.toDateString() === new Date().toDateString();
  return make("div", { className: "day" }, make("span", { textContent: today ? "Today" : DAY.format(day) }));
}

export function sameDay(ts, other) {
  return timeOf(ts).toDateString() === timeOf(other).toDateString();
}

function avatar(message, name) {
  const initials = message.bot_id ? "“”" : name.split(/\s+/).map((word) => word[0]).join("").slice(0, 2);
  const tone = [...message.user].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5;
  return make("div", { className: "avatar tone-" + (message.bot_id ? "app" : tone), "aria-hidden": "true", textContent: initials });
}

function head(message, name) {
  const visible = message.ephemeral
    ? make("div", { className: "only-you", textContent: "◉ Only visible to you" })
    : null;
  return make("div", {}, visible, make("div", { className: "head" },
    make("span", { className: "name", textContent: name }),
    message.bot_id ? make("span", { className: "app-badge", textContent: "APP" }) : null,
    make("time", { datetime: timeOf(message.ts).toISOString(), textContent: CLOCK.format(timeOf(message.ts)) })));
}

function content(message) {
  const press = (element, option) =>
    act("press", { channel: message.channel, ts: message.ts, action_id: element.action_id, option });
  const drawn = message.blocks && message.blocks.length > 0
    ? drawBlocks(message.blocks, press)
    : [make("div", { className: "block" }, ...mrkdwn(message.text))];
  const node = make("div", { className: "content" }, ...drawn);
  if (message.edited) {
    node.append(make("span", { className: "edited", textContent: "(edited)" }));
  }
  return node;
}

function threadLink(message, look) {
  const count = look.replies.length;
  const last = look.replies[count - 1];
  return make("button", {
    type: "button", className: "thread-link", "data-thread": message.ts, onclick: (event) => look.openThread(message.ts, event.currentTarget),
  },
  make("span", { className: "count", textContent: count === 1 ? "1 reply" : count + " replies" }),
  make("span", { className: "subtle", textContent: "Last reply at " + CLOCK.format(timeOf(last.ts)) }));
}

function tools(message, look, body) {
  const tool = (label, sign, onclick) =>
    make("button", { type: "button", className: "icon", "aria-label": label, title: label, textContent: sign, onclick });
  const mine = message.user === look.me;
  return [
    look.inThread ? null : tool("Reply in thread", "↩", (event) => look.openThread(message.ts, event.currentTarget)),
    mine ? tool("Edit the message", "✎", () => edit(message, body)) : null,
    mine ? tool("Delete the message", "✕", () => act("delete", { channel: message.channel, ts: message.ts })) : null,
  ].filter(Boolean);
}

function edit(message, body) {
  const typed = unescape(message.text.replace(/<@([A-Z0-9]+)>/g, (_, id) => "@" + nameOf(id).toLowerCase())
    .replace(/<([^<>|]+)(\|[^<>]*)?>/g, "$1"));
  const box = make("textarea", { className: "field", value: typed, rows: 3, "aria-label": "Edit the message" });
  const content = body.querySelector(".content");
  const form = make("form", { className: "editing" }, box,
    make("button", { type: "button", className: "button", textContent: "Cancel", onclick: () => form.replaceWith(content) }),
    make("button", { className: "button primary", textContent: "Save" }));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.replaceWith(content);
    await act("edit", { channel: message.channel, ts: message.ts, text: box.value });
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      form.replaceWith(content);
    } else if (event.key === "Enter" && !event.shiftKey && event.target === box) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  content.replaceWith(form);
  box.focus();
}
