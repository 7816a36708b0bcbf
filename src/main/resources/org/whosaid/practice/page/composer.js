// SPDX-License-Identifier: Apache-2.0
import { byId } from "./dom.js";

/** A message box: Enter sends, Shift+Enter makes a new line. */
export function composer({ form, box, button, send }) {
  const field = byId(box);
  const fit = () => {
    byId(button).disabled = field.value.trim() === "";
    field.style.height = "auto";
    if (field.scrollHeight > 0) {
      field.style.height = Math.min(field.scrollHeight, 200) + "px";
    }
  };
  field.addEventListener("input", fit);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId(form).requestSubmit();
    }
  });
  byId(form).addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value;
    if (text.trim() === "") {
      return;
    }
    field.value = "";
    fit();
    const answer = await send(text);
    if (!answer.ok && field.value === "") {
      field.value = text;
      fit();
    }
  });
  fit();
}

/** A button beside a message box that sends a chosen file with what is typed there. */
export function uploader({ button, picker, box, send }) {
  const files = byId(picker);
  const field = byId(box);
  byId(button).addEventListener("click", () => files.click());
  files.addEventListener("change", async () => {
    const [file] = files.files;
    files.value = "";
    if (file && (await send(file, field.value)).ok) {
      field.value = "";
      field.dispatchEvent(new Event("input"));
    }
    field.focus();
  });
}
