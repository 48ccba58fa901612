// Search by Pagefind where its index is there; without it Material's own search stays as it is. Scripts only add.
(() => {
  const box = document.getElementById("dg-results");
  const root = box ? box.dataset.root : (document.querySelector("link[rel~=alternate]")?.getAttribute("href") || "").replace(/feeds\/.*$/, "");
  const page = new URL(root + "search/", location.href);

  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName || "");
    if ((event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      const input = document.getElementById("dg-q");
      event.preventDefault();
      event.stopPropagation();
      if (input) input.focus();
      else location.href = page;
    }
  }, true);

  if (!box) return;
  const input = document.getElementById("dg-q");
  const query = new URLSearchParams(location.search);
  const chosen = { person: new Set(query.getAll("person")), outlet: new Set(query.getAll("outlet")), month: new Set(query.getAll("month")) };
  let sort = query.get("sort") || "best";
  let pagefind = null;
  input.value = query.get("q") || "";

  const element = (tag, text, attributes = {}) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  // Pagefind marks hits with <mark> in text it has escaped; only those marks are let through
  const marked = (excerpt) => {
    const part = element("span");
    excerpt.split(/(<mark>.*?<\/mark>)/).forEach((piece) => {
      const hit = piece.match(/^<mark>(.*)<\/mark>$/);
      const text = new DOMParser().parseFromString(hit ? hit[1] : piece, "text/html").documentElement.textContent;
      part.append(hit ? element("mark", text) : document.createTextNode(text));
    });
    return part;
  };

  async function show() {
    const words = input.value.trim();
    const state = new URLSearchParams();
    if (words) state.set("q", words);
    for (const [name, values] of Object.entries(chosen)) values.forEach((value) => state.append(name, value));
    if (sort !== "best") state.set("sort", sort);
    history.replaceState(null, "", state.size ? `?${state}` : location.pathname);
    const filters = {};
    for (const [name, values] of Object.entries(chosen)) if (values.size) filters[name] = { any: [...values] };
    const found = await pagefind.search(words || null, { filters, sort: sort === "newest" ? { date: "desc" } : undefined });
    const pages = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
    const side = element("div");
    for (const name of ["person", "outlet", "month"]) {
      const counts = Object.entries(found.filters[name] || {}).filter(([value, n]) => n || chosen[name].has(value));
      counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      if (!counts.length) continue;
      const set = element("fieldset", undefined, { class: "dg-facet" });
      set.append(element("legend", box.dataset[name]));
      for (const [value, n] of counts.slice(0, 12)) {
        const label = element("label");
        const tick = element("input", undefined, { type: "checkbox", name, value });
        tick.checked = chosen[name].has(value);
        tick.addEventListener("change", () => { tick.checked ? chosen[name].add(value) : chosen[name].delete(value); show(); });
        label.append(tick, element("span", value), element("span", String(n)));
        set.append(label);
      }
      side.append(set);
    }
    const main = element("div");
    const head = element("p", undefined, { class: "dg-counts" });
    head.append(element("b", String(found.results.length)));
    for (const way of ["best", "newest"]) {
      const button = element("button", box.dataset[way], { type: "button", "aria-pressed": String(sort === way) });
      button.addEventListener("click", () => { sort = way; show(); });
      head.append(button);
    }
    const list = element("ol", undefined, { class: "dg-hits" });
    for (const data of pages) {
      const item = element("li");
      const parts = (data.sub_results || []).filter((s) => s.excerpt).slice(0, 3);
      const title = element("h3");
      title.append(element("a", data.meta.title, { href: data.url }));
      item.append(title);
      for (const part of parts.length ? parts : [data]) {
        const quote = element("blockquote", undefined, { class: "dg-quote" });
        const link = element("a", undefined, { href: part.url });
        link.append(marked(part.excerpt));
        quote.append(link);
        item.append(quote);
      }
      list.append(item);
    }
    main.append(head, list);
    box.replaceChildren(side, main);
  }

  import(new URL(root + "pagefind/pagefind.js", location.href).href).then(async (module) => {
    pagefind = module;
    await pagefind.options({ excerptLength: 24 });
    await pagefind.init();
    let wait;
    input.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(show, 150); });
    input.form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
    show();
  }).catch(() => {});
})();
