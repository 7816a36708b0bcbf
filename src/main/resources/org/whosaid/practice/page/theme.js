// SPDX-License-Identifier: Apache-2.0
// Loaded before the page is drawn, so that it never flashes in the wrong colours.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get("theme");
  let kept = null;
  try {
    kept = localStorage.getItem("theme");
  } catch {
    // storage is switched off: the system's choice stands
  }
  const theme = [asked, kept].find((name) => name === "light" || name === "dark");
  if (theme) {
    root.dataset.theme = theme;
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest("#theme")) {
      const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      root.dataset.theme = (root.dataset.theme || system) === "dark" ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch {
        // it holds for this visit
      }
    }
  });
})();
