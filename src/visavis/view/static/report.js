"use strict";
(() => {
  const bar = document.querySelector(".bar"), status = bar.querySelector("[role=status]"), article = document.getElementById("article");
  if (!article) return;
  const marks = [...article.querySelectorAll("mark")];
  let row = null, passages = [], at = 0;

  // Marks cut by other marks are one passage as long as nothing but marks of the same row stands between them.
  const passagesOf = id => {
    const found = [];
    for (const mark of marks) {
      if (!mark.dataset.rows.split(" ").includes(id)) continue;
      const last = found.at(-1)?.at(-1);
      let before = mark.previousSibling;
      while (before && before.nodeType === 1 && before.classList.contains("anchor")) before = before.previousSibling;
      if (last && last === before) found.at(-1).push(mark); else found.push([mark]);
    }
    return found;
  };

  const clear = () => {
    document.querySelectorAll(".chosen, .found").forEach(one => one.classList.remove("chosen", "found", "current"));
    bar.hidden = true;
  };

  const show = number => {
    at = (number + passages.length) % passages.length;
    marks.forEach(mark => mark.classList.remove("current"));
    passages[at].forEach(mark => mark.classList.add("current"));
    const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
    passages[at][0].scrollIntoView({ block: "center", behavior: quiet ? "auto" : "smooth" });
    status.textContent = `Passage ${at + 1} of ${passages.length}`;
  };

  const choose = (id, scroll = true) => {
    clear();
    row = document.getElementById("row-" + id);
    row?.classList.add("chosen");
    passages = passagesOf(id);
    passages.flat().forEach(mark => mark.classList.add("found"));
    bar.hidden = false;
    bar.querySelectorAll("[data-do=next], [data-do=previous]").forEach(button => { button.hidden = passages.length < 2; });
    bar.querySelector("[data-do=back]").hidden = !row;
    if (!passages.length) { status.textContent = "No passage of the document is recorded for it"; return; }
    if (scroll) show(0); else status.textContent = `${passages.length} passage${passages.length === 1 ? "" : "s"}`;
  };

  document.addEventListener("click", event => {
    const link = event.target.closest("a.go"), line = event.target.closest("tr[data-row]"), mark = event.target.closest("mark");
    if (link || (line && !String(getSelection()))) {
      event.preventDefault();
      choose((link ?? line).dataset.row);
      if (link) (bar.querySelector("[data-do=next]:not([hidden])") ?? bar.querySelector("[data-do=back]:not([hidden])") ?? bar.querySelector("[data-do=close]")).focus({ preventScroll: true });
    } else if (mark && !String(getSelection())) {
      // The narrowest evidence is what was meant: a person in a quotation in the sentence of a contact.
      const ids = mark.dataset.rows.split(" ");
      const length = id => passagesOf(id).find(passage => passage.includes(mark)).reduce((sum, one) => sum + one.textContent.length, 0);
      choose(ids.reduce((best, id) => (length(id) < length(best) ? id : best)), false);
    }
  });

  bar.addEventListener("click", event => {
    const what = event.target.closest("button")?.dataset.do;
    if (what === "next") show(at + 1);
    if (what === "previous") show(at - 1);
    if (what === "back" || what === "close") {
      const link = row?.querySelector("a.go");
      clear();
      if (what === "back" && link) { link.scrollIntoView({ block: "center" }); }
      link?.focus({ preventScroll: what === "close" });
    }
  });

  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !bar.hidden) bar.querySelector("[data-do=close]").click();
  });

  document.querySelectorAll(".legend input").forEach(box => box.addEventListener("change", () => article.classList.toggle("hide-" + box.value, !box.checked)));
})();
