// SPDX-License-Identifier: Apache-2.0
import { byId } from "./dom.js";

export async function read(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(path + " answered " + answer.status);
  }
  return answer.json();
}

/** Does something in the workspace; what went wrong is said beside the message box. */
export function act(action, details) {
  return send("/page/do/" + action, "application/json", JSON.stringify(details));
}

/** Shares a file in a channel, with words that may be empty. */
export function upload(channel, file, text) {
  const about = new URLSearchParams({ channel, name: file.name, text });
  return send("/page/upload?" + about, "application/octet-stream", file);
}

async function send(path, type, body) {
  const problem = byId("problem");
  problem.textContent = "";
  try {
    const answer = await fetch(path, { method: "POST", headers: { "Content-Type": type }, body });
    const said = await answer.json();
    if (!said.ok) {
      problem.textContent = { 404: "That is no longer there.", 413: "That is too large." }[answer.status] || "That was not accepted.";
    } else if (said.acknowledged === false) {
      problem.textContent = "The bot did not answer in time.";
    }
    return said;
  } catch {
    problem.textContent = "The practice newsroom can't be reached; is it still running?";
    return { ok: false };
  }
}

/** Hears of every change; after a break the listener is asked to read everything anew. */
export function listen({ changed, ready }) {
  const stream = new EventSource("/page/live");
  stream.addEventListener("ready", () => {
    byId("connection").hidden = true;
    ready();
  });
  stream.onmessage = (event) => changed(JSON.parse(event.data));
  stream.onerror = () => {
    byId("connection").hidden = false;
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(() => listen({ changed, ready }), 2000);
    }
  };
}
