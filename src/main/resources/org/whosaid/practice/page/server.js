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
export async function act(action, details) {
  const problem = byId("problem");
  problem.textContent = "";
  try {
    const answer = await fetch("/page/do/" + action, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(details),
    });
    const said = await answer.json();
    if (!said.ok) {
      problem.textContent = answer.status === 404 ? "That is no longer there." : "That was not accepted.";
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
