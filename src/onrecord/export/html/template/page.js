// What makes a page better to handle; it says all it has to say without.
"use strict";
// Words elsewhere that a link leads to show themselves while one points at it.
for (const [begins, ends] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  const mark = (shown) => (event) => {
    const link = event.target.closest?.('a[href^="#w-"], a[href^="#dot-"]');
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    target?.classList.toggle("shown", shown);
  };
  document.addEventListener(begins, mark(true));
  document.addEventListener(ends, mark(false));
}

(() => {
  const notes = [...document.querySelectorAll(".note")];
  const keys = document.getElementById("keys");
  if (!notes.length || !keys) return;
  document.documentElement.classList.add("can-pin");
  keys.closest(".keys").hidden = false;
  let pinned = null;

  // data-s: voices, sources, cues and notes; data-in: words that a crossing content shares.
  const partsOf = ({ dataset: { s } }) =>
    document.querySelectorAll(`[data-s~="${s}"], [data-in~="${s}"]`);

  function release() {
    document.querySelectorAll(".on").forEach((each) => each.classList.remove("on"));
    pinned = null;
  }

  function pin(note) {
    release();
    pinned = note;
    partsOf(note).forEach((each) => each.classList.add("on"));
  }

  // The address follows, so that it can be copied; a page opened as a file allows that, too.
  function pinAndTell(note) {
    pin(note);
    history.replaceState(null, "", `#${note.id}`);
  }

  function pinFromAddress() {
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^t-/, "s-");
    const note = notes.find((each) => each.id === id);
    if (!note) return;
    pin(note);
    document.getElementById(id.replace(/^s-/, "t-"))?.scrollIntoView({ block: "center" });
  }

  function go(step) {
    const at = pinned ? notes.indexOf(pinned) + step : step > 0 ? 0 : notes.length - 1;
    const note = notes[Math.min(Math.max(at, 0), notes.length - 1)];
    pinAndTell(note);
    document.getElementById(note.id.replace(/^s-/, "t-"))?.scrollIntoView({ block: "center" });
    note.focus({ preventScroll: true });
  }

  document.getElementById("text").addEventListener("click", (event) => {
    if (event.target.closest("a") || !getSelection().isCollapsed) return;
    const part = event.target.closest("[data-s]");
    if (!part) return;
    const number = part.dataset.s.split(" ").at(-1);
    const note = notes.find((each) => each.dataset.s === number);
    if (note === pinned) {
      release();
      history.replaceState(null, "", location.pathname + location.search);
    } else if (note) pinAndTell(note);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") release();
    if (!keys.checked) return;
    if (event.key === "j") go(1);
    if (event.key === "k") go(-1);
  });

  addEventListener("hashchange", pinFromAddress);
  pinFromAddress();
})();
