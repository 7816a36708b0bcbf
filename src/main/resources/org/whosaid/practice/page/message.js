// SPDX-License-Identifier: Apache-2.0
import { drawBlocks } from "./blocks.js";
import { confirmed } from "./confirm.js";
import { make } from "./dom.js";
import { menu } from "./menu.js";
import { emoji, mrkdwn, nameOf, unescape } from "./mrkdwn.js";
import { act } from "./server.js";

const REACTIONS = { speech_balloon: "speech balloon", eyes: "eyes", "+1": "thumbs up", white_check_mark: "check mark" };
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
  if (message.files) {
    body.append(...message.files.map(file));
  }
  if (message.reactions) {
    body.append(make("div", { className: "reactions" }, ...message.reactions.map((one) => reaction(message, one, look))));
  }
  if (look.status) {
    body.append(make("div", { className: "status subtle", textContent: look.botName + " " + look.status }));
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
  return [
    look.inThread ? null : tool("Reply in thread", "↩", (event) => look.openThread(message.ts, event.currentTarget)),
    menu(tool("More about the message", "⋯", () => {}), choices(message, look, body)),
  ].filter(Boolean);
}

/** What can be done with a message besides answering it. */
function choices(message, look, body) {
  const at = { channel: message.channel, ts: message.ts };
  const mine = message.user === look.me && message.subtype !== "tombstone";
  const item = (label, id, choose) => ({ label, choose, attributes: { "data-tool": id } });
  return [
    ...Object.entries(REACTIONS).map(([name, words]) =>
      item("React: " + words + " " + emoji(name), "react-" + name, () => act("react", { ...at, name }))),
    ...look.shortcuts.map((one) => item(one.name, one.callback_id, () => act("shortcut", { ...at, callback_id: one.callback_id }))),
    ...(mine ? [
      item("Edit the message", "edit", () => edit(message, body)),
      item("Delete the message", "delete", () => remove(at)),
    ] : []),
  ];
}

async function remove(at) {
  const say = (words) => ({ text: words });
  const question = {
    title: say("Delete the message"), text: say("This can't be undone."), confirm: say("Delete"), deny: say("Cancel"), style: "danger",
  };
  if (await confirmed(question)) {
    await act("delete", at);
  }
}

function reaction(message, one, look) {
  const mine = one.users.includes(look.me);
  return make("button", {
    type: "button", className: "reaction", "data-reaction": one.name, "aria-pressed": String(mine),
    "aria-label": (REACTIONS[one.name] || one.name.replaceAll("_", " ")) + ", " + one.count + (mine ? ", remove yours" : ", add yours"),
    textContent: emoji(one.name) + " " + one.count,
    onclick: () => act("react", { channel: message.channel, ts: message.ts, name: one.name }),
  });
}

function file(one) {
  return make("a", { className: "file", href: "/page/files/" + encodeURIComponent(one.id), download: one.name },
    make("span", { "aria-hidden": "true", textContent: "▤ " }), one.title,
    make("span", { className: "subtle", textContent: " " + one.filetype.toUpperCase() + ", " + Math.max(1, Math.round(one.size / 1024)) + " kB" }));
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
