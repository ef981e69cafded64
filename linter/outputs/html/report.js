"use strict";
// The page is complete without this: it filters, opens what is folded around a place, and prints files that are closed.
(() => {
  const filters = document.getElementById("filters");
  const notes = [...document.querySelectorAll(".note")];
  const files = [...document.querySelectorAll("details.sheet")];

  function apply() {
    const severities = new Set([...filters.querySelectorAll("input[name=severity]:checked")].map((box) => box.value));
    const rule = document.getElementById("rule").value;
    const narrow = document.getElementById("narrow");
    let shown = 0;
    for (const section of document.querySelectorAll(".document")) {
      const off = new Set();
      let here = 0;
      for (const note of section.querySelectorAll(".note")) {
        note.hidden = !severities.has(note.dataset.severity) || (rule !== "" && note.dataset.rule !== rule);
        if (note.hidden) off.add(note.dataset.note); else here += 1;
      }
      for (const mark of section.querySelectorAll("mark[data-notes]")) {
        mark.classList.toggle("off", mark.dataset.notes.split(" ").every((number) => off.has(number)));
      }
      for (const badge of section.querySelectorAll(".text .badge")) {
        badge.hidden = off.has(badge.id.split("-m")[1]);
      }
      section.hidden = narrow !== null && narrow.checked && here === 0;
      shown += here;
    }
    document.getElementById("shown").textContent = `${shown} of ${notes.length} findings shown`;
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    const inside = target.classList.contains("document") ? target.querySelector("details.sheet") : target;
    for (let around = inside; around !== null; around = around.parentElement) {
      if (around instanceof HTMLDetailsElement) around.open = true;
      if (around.hidden) around.hidden = false;
    }
    target.scrollIntoView({ block: "nearest" });
    if (target.classList.contains("note")) target.focus({ preventScroll: true });
  }

  if (filters !== null) {
    filters.hidden = false;
    filters.addEventListener("change", apply);
    apply();
  }
  document.getElementById("unfold")?.addEventListener("click", () => files.forEach((file) => { file.open = true; }));
  document.getElementById("fold")?.addEventListener("click", () => files.forEach((file) => { file.open = false; }));
  addEventListener("hashchange", reveal);
  reveal();

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = files.filter((file) => !file.open);
    opened.forEach((file) => { file.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((file) => { file.open = false; }));
})();
