// SPDX-License-Identifier: Apache-2.0
import { composer, uploader } from "./composer.js";
import { announce, byId, make } from "./dom.js";
import { knowChannels, knowPeople } from "./fields.js";
import { closeHome, openHome, refreshHome } from "./home.js";
import { dayDivider, drawMessage, sameDay } from "./message.js";
import { refreshModal } from "./modal.js";
import { knowNames, nameOf } from "./mrkdwn.js";
import { act, listen, read, upload } from "./server.js";

const state = { channel: null, messages: new Map(), thread: null, opener: null, workspace: null, begun: false, home: false, statuses: {} };

async function begin() {
  await readWorkspace();
  byId("team").textContent = state.workspace.team;
  drawSamples();
  state.channel = state.workspace.channels.find((one) => "#" + one.name === location.hash) || state.workspace.channels[0];
  drawChannels();
  composer({ form: "composer-form", box: "composer", button: "send", send: (text) => post(text) });
  composer({ form: "reply-form", box: "reply", button: "reply-send", send: (text) => post(text, state.thread) });
  uploader({ button: "attach", picker: "file", box: "composer", send: (file, text) => upload(state.channel.id, file, text) });
  byId("places").addEventListener("click", () => showPlaces(!document.body.classList.contains("with-places")));
  byId("thread-close").addEventListener("click", closeThread);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("with-places")) {
      showPlaces(false);
      byId("places").focus();
    } else if (event.key === "Escape" && state.thread && !document.querySelector("dialog[open]")) {
      closeThread();
    }
  });
  listen({ changed, ready: refresh });
  byId("composer").focus();
}

async function readWorkspace() {
  state.workspace = await read("/page/workspace");
  knowNames(state.workspace.users);
  knowPeople(state.workspace.users);
  knowChannels(state.workspace.channels);
}

/** Somebody came or went, or a channel was closed. */
async function channelsChanged() {
  await readWorkspace();
  state.channel = state.workspace.channels.find((one) => one.id === state.channel.id) || state.workspace.channels[0];
  drawChannels();
}

function post(text, thread) {
  return act("post", { channel: state.channel.id, text, thread_ts: thread || "" });
}

/** Reads everything anew: at the beginning, in another channel and after a break. */
async function refresh() {
  const channel = state.channel.id;
  const { messages, statuses } = await read("/page/messages?channel=" + encodeURIComponent(channel));
  if (channel === state.channel.id) {
    state.messages = new Map(messages.map((message) => [message.ts, message]));
    state.statuses = statuses;
    draw();
    refreshModal();
    if (!state.begun) {
      state.begun = true;
      openFirst(messages);
    }
  }
}

/** At the beginning: the thread that was asked for, or on a wide window the latest one of the bot's. */
function openFirst(messages) {
  const asked = new URLSearchParams(location.search).get("thread");
  const answered = messages.filter((message) => message.bot_id && state.messages.has(message.thread_ts)).pop();
  const wide = matchMedia("(min-width: 761px)").matches;
  const ts = asked && state.messages.has(asked) ? asked : wide && answered ? answered.thread_ts : null;
  if (ts) {
    openThread(ts, null);
  }
}

function changed(event) {
  if (event.type === "view") {
    refreshModal();
    refreshHome();
    return;
  } else if (event.type === "channels") {
    channelsChanged();
    return;
  } else if (event.type === "status") {
    statusChanged(event);
    return;
  }
  const message = event.message;
  if (message.channel !== state.channel.id) {
    return;
  }
  if (event.type === "deleted") {
    state.messages.delete(message.ts);
  } else {
    state.messages.set(message.ts, message);
  }
  if (event.type === "posted" && message.bot_id) {
    botSpoke(message);
  }
  draw();
}

function statusChanged(event) {
  if (event.channel === state.channel.id) {
    state.statuses[event.thread_ts] = event.status;
    draw();
  }
}

/** The thread with the bot's answer opens by itself, unless somebody is at work in another one. */
function botSpoke(message) {
  announce(nameOf(message.user) + (message.thread_ts ? " replied in the thread" : " posted a message"));
  const free = !state.thread || byId("reply").value === "";
  const root = state.messages.get(message.thread_ts);
  if (root && free && root.user === state.workspace.me) {
    openThread(message.thread_ts, null);
  }
}

function draw() {
  const all = [...state.messages.values()].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  const inThread = (message) => message.thread_ts && message.thread_ts !== message.ts;
  fill(byId("messages"), all.filter((message) => !inThread(message)), (message) =>
    look(message, all.filter((reply) => inThread(reply) && reply.thread_ts === message.ts && !reply.ephemeral), false));
  if (state.thread) {
    fill(byId("thread-messages"), all.filter((message) => message.ts === state.thread || message.thread_ts === state.thread),
      (message) => look(message, [], true));
  }
}

function look(message, replies, inThread) {
  const { me, bot, shortcuts } = state.workspace;
  return { me, shortcuts, replies, inThread, openThread, status: state.statuses[message.ts] || "", botName: nameOf(bot) };
}

/** Draws what has changed and leaves the rest, so that focus, menus and selections stay. */
function fill(list, messages, lookOf) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const kept = new Map([...list.children].map((node) => [node.dataset.key, node]));
  const nodes = [];
  messages.forEach((message, index) => {
    if (index === 0 || !sameDay(message.ts, messages[index - 1].ts)) {
      nodes.push(keyed("day-" + message.ts, "", () => dayDivider(message.ts), kept));
    }
    const { replies, status } = lookOf(message);
    nodes.push(keyed(message.ts, JSON.stringify(message) + replies.length + status, () => drawMessage(message, lookOf(message)), kept));
  });
  const isSame = nodes.length === list.children.length && nodes.every((node, index) => list.children[index] === node);
  if (!isSame) {
    const focused = document.activeElement;
    list.replaceChildren(...nodes);
    if (focused && list.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }
  if (atEnd && !isSame) {
    list.scrollTop = list.id === "messages" ? list.scrollHeight : list.scrollTop;
  }
}

function keyed(key, version, drawn, kept) {
  const before = kept.get(key);
  if (before && before.version === version) {
    return before;
  }
  const node = drawn();
  node.dataset.key = key;
  node.version = version;
  return node;
}

function openThread(ts, opener) {
  state.thread = ts;
  state.opener = opener;
  byId("thread").hidden = false;
  byId("thread").dataset.thread = ts;
  byId("thread-messages").replaceChildren();
  document.body.classList.add("with-thread");
  draw();
  if (opener) {
    byId("reply").focus();
  }
}

function closeThread() {
  const ts = state.thread;
  state.thread = null;
  byId("thread").hidden = true;
  document.body.classList.remove("with-thread");
  const link = document.querySelector(`#messages [data-thread="${CSS.escape(ts)}"]`);
  const opener = state.opener && state.opener.isConnected ? state.opener : link;
  (opener || byId("composer")).focus();
}

function drawChannels() {
  const { channel, home } = state;
  const sign = (one) => (one.kind === "im" ? "● " : one.kind === "group" ? "◆ " : "# ");
  const about = channel.members + " members" + (channel.bot ? "" : ", without the bot") + (channel.archived ? ", archived" : "");
  byId("channel-name").textContent = home ? nameOf(state.workspace.bot) : sign(channel) + channel.name;
  byId("channel-about").textContent = home ? "Home" : about;
  byId("thread-channel").textContent = sign(channel) + channel.name;
  byId("composer").placeholder = "Message " + (channel.kind === "im" ? "" : "#") + channel.name;
  byId("composer").disabled = Boolean(channel.archived);
  const place = (one) => make("li", {}, make("button", {
    type: "button", "data-channel": one.id, "aria-current": !home && one.id === channel.id ? "page" : null,
    textContent: sign(one) + one.name + (one.kind === "im" ? " (direct message)" : ""), onclick: () => enter(one),
  }));
  const channels = state.workspace.channels;
  byId("channels").replaceChildren(...channels.filter((one) => one.kind !== "im").map(place));
  byId("apps").replaceChildren(
    make("li", {}, make("button", {
      type: "button", id: "app-home", "aria-current": home ? "page" : null,
      textContent: "⌂ " + nameOf(state.workspace.bot) + " (Home)", onclick: enterHome,
    })),
    ...channels.filter((one) => one.kind === "im").map(place));
}

function showPlaces(open) {
  document.body.classList.toggle("with-places", open);
  byId("places").setAttribute("aria-expanded", String(open));
  if (open) {
    document.querySelector("#sidebar [aria-current]").focus();
  }
}

function enter(channel) {
  state.channel = channel;
  state.home = false;
  closeHome();
  showPlaces(false);
  if (state.thread) {
    closeThread();
  }
  drawChannels();
  refresh();
  byId("composer").focus();
  if (channel.kind === "im") {
    act("open-direct", {});
  }
}

function enterHome() {
  if (state.thread) {
    closeThread();
  }
  state.home = true;
  showPlaces(false);
  drawChannels();
  openHome();
}

function drawSamples() {
  byId("samples").replaceChildren(...state.workspace.samples.map((sample) => make("button", {
    type: "button", className: "sample", "data-sample": sample.path, textContent: sample.title,
    onclick: () => post(location.origin + sample.path),
  })));
}

begin();
