// The search page: Pagefind's index by pieces; without it Material's own search takes the words. What is found opens at the quotation.
const box = document.getElementById("dg-results");
const words = box.dataset;
const root = new URL(words.root, location.href);
const input = document.getElementById("dg-q");
const query = new URLSearchParams(location.search);
const FACETS = ["person", "outlet", "month"];
const PAGES = 10;
const SHOWN = 8;
const LARGE = 1500; // pages of an index from which the lists of people and outlets wait until somebody wants them
const chosen = Object.fromEntries(FACETS.map((name) => [name, new Set(query.getAll(name))]));
let sort = query.get("sort") === "newest" ? "newest" : "best";
let pagefind = null;
let last = 0;
let narrowing = false;
if (query.has("q")) input.value = query.get("q"); // else keep what was typed before the script was there

const element = (tag, text, attributes = {}) => {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;  // day before month, as on the pages
const told = (value, style) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...style }).format(new Date(value));
const named = (name, value) => (name === "month" ? told(value, { year: "numeric", month: "long" }) : value);

// Pagefind marks hits with <mark> in text that it has escaped; those marks alone become elements
function marked(excerpt) {
  const part = document.createDocumentFragment();
  for (const piece of excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const hit = piece.match(/^<mark>(.*)<\/mark>$/);
    const text = new DOMParser().parseFromString(`<body>.${hit ? hit[1] : piece}`, "text/html").body.textContent.slice(1);
    part.append(hit ? element("mark", text) : text);
  }
  return part;
}

// The heading of a part is said above its words: not again in front of them, nor the end of it that an excerpt begins with
function after(title, excerpt) {
  for (let rest = title; rest; rest = rest.replace(/^\S+\s*/, "")) {
    let at = 0;
    let same = true;
    for (const letter of rest) {
      while (excerpt.startsWith("<", at)) at = excerpt.indexOf(">", at) + 1;
      same = excerpt[at] === letter;
      if (!same) break;
      at += 1;
    }
    if (same) return excerpt.slice(at).replace(/^(<\/mark>)?[.\s]+/, "");
  }
  return excerpt;
}

// The index has the words as printed and finds their beginnings: of a word in another script its ending is left off
const stemmed = (text) => text.split(/\s+/).map((word) => (word.length > 4 && /[^\0-\u024f]/.test(word) ? word.slice(0, -Math.max(1, Math.floor(word.length / 4))) : word)).join(" ");

function facets(counts) {
  const side = element("form", undefined, { class: "dg-facets" });
  if (!narrowing) {
    const button = element("button", words.narrow, { type: "button" });
    button.addEventListener("click", () => narrow().then(() => show()).then(() => box.querySelector(".dg-facets input")?.focus()));
    side.append(button);
    return side;
  }
  for (const name of FACETS) {
    const found = Object.entries(counts[name] || {}).filter(([value, n]) => n || chosen[name].has(value));
    for (const value of chosen[name]) if (!found.some(([v]) => v === value)) found.push([value, 0]);
    if (!found.length) continue;
    found.sort((a, b) => chosen[name].has(b[0]) - chosen[name].has(a[0]) || (name === "month" ? (a[0] < b[0] ? 1 : -1) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
    const set = element("fieldset", undefined, { class: "dg-facet" });
    set.append(element("legend", words[name]));
    for (const [value, n] of found.slice(0, SHOWN)) {
      const label = element("label");
      const tick = element("input", undefined, { type: "checkbox", name, value });
      tick.checked = chosen[name].has(value);
      tick.addEventListener("change", () => {
        if (tick.checked) chosen[name].add(value);
        else chosen[name].delete(value);
        show(`${name}=${value}`);
      });
      label.append(tick, element("span", named(name, value)), element("span", String(n), { class: "dg-num" }));
      set.append(label);
    }
    side.append(set);
  }
  return side;
}

function hit(data) {
  const item = element("li");
  const title = element("h2", undefined, { class: "dg-hit" });
  title.append(element("a", data.meta.title, { href: data.url }));
  item.append(title);
  if (data.meta.kind) item.append(element("p", data.meta.kind, { class: "dg-src" }));
  if (data.meta.date) item.append(element("p", told(data.meta.date, { dateStyle: "medium" }), { class: "dg-src" }));
  let parts = (data.sub_results || []).filter((part) => part.excerpt.includes("<mark>") && part.url.includes("#"));
  // who said it stands in the heading of a quotation: of the people chosen, their words alone
  const said = parts.filter((part) => [...chosen.person].some((name) => part.title.startsWith(name)));
  if (said.length) parts = said;
  const best = parts.sort((a, b) => b.locations.length - a.locations.length).slice(0, 4);
  for (const part of best) {
    const link = element("a", undefined, { href: part.url, class: "dg-hit__words" });
    link.append(marked(after(part.title, part.excerpt)));
    const quote = element("blockquote");
    quote.append(link);
    if (part !== best[0] || part.title !== data.meta.title) item.append(element("p", part.title, { class: "dg-hit__who" }));
    item.append(quote);
  }
  if (!best.length && !data.meta.kind && input.value.trim()) {
    const quote = element("p", undefined, { class: "dg-extract" });
    quote.append(marked(data.excerpt));
    item.append(quote);
  }
  return item;
}

async function narrow() {
  await pagefind.filters();
  narrowing = true;
}

async function show(focus) {
  const turn = ++last;
  const text = input.value.trim();
  const state = new URLSearchParams();
  if (text) state.set("q", text);
  for (const name of FACETS) chosen[name].forEach((value) => state.append(name, value));
  if (sort !== "best") state.set("sort", sort);
  history.replaceState(null, "", state.size ? `?${state}` : location.pathname);
  const filters = Object.fromEntries(FACETS.filter((name) => chosen[name].size).map((name) => [name, { any: [...chosen[name]] }]));
  const look = (sought) => pagefind.search(sought || null, { filters, sort: sort === "newest" ? { date: "desc" } : undefined });
  const stems = stemmed(text);
  let found = await look(text);
  const wider = !found.results.length && stems !== text;
  if (wider) found = await look(stems);
  const asked = text || Object.keys(filters).length;
  const pages = asked ? await Promise.all(found.results.slice(0, PAGES).map((result) => result.data())) : [];
  if (turn !== last) return;

  const main = element("section", undefined, { "aria-label": document.title });
  const head = element("p", undefined, { class: "dg-counts" });
  const [one, many] = words.pages.split("|");
  const count = element("span", undefined, { role: "status" });
  if (asked) count.textContent = found.results.length ? (found.results.length === 1 ? one : many).replace("{n}", found.results.length) : words.none;
  if (wider && found.results.length) head.append(element("span", words.begins.replace("{a}", stems)));
  head.append(count);
  for (const way of ["best", "newest"]) {
    const button = element("button", words[way], { type: "button", "aria-pressed": String(sort === way) });
    button.addEventListener("click", () => { sort = way; show(`sort=${way}`); });
    if (asked && found.results.length > 1) head.append(button);
  }
  if (Object.keys(filters).length) {
    const button = element("button", words.clear, { type: "button" });
    button.addEventListener("click", () => { FACETS.forEach((name) => chosen[name].clear()); show(); input.focus(); });
    head.append(button);
  }
  const list = element("ol", undefined, { class: "dg-hits" });
  list.append(...pages.map(hit));
  main.append(head, list);
  let at = PAGES;
  if (asked && found.results.length > at) {
    const more = element("button", words.more, { type: "button", class: "dg-again" });
    more.addEventListener("click", async () => {
      const next = await Promise.all(found.results.slice(at, at + PAGES).map((result) => result.data()));
      const items = next.map(hit);
      list.append(...items);
      items[0]?.querySelector("a")?.focus();
      at += PAGES;
      if (at >= found.results.length) more.remove();
    });
    main.append(more);
  }
  const side = facets(asked || !narrowing ? found.filters : await pagefind.filters());
  box.replaceChildren(side, main);
  if (focus?.startsWith("sort=")) head.querySelector("[aria-pressed=true]")?.focus();
  else if (focus) [...side.querySelectorAll("input")].find((tick) => `${tick.name}=${tick.value}` === focus)?.focus();
}

try {
  pagefind = await import(new URL("pagefind/pagefind.js", root).href);
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  const entry = await (await fetch(new URL("pagefind/pagefind-entry.json", root))).json();
  const pages = Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
  if (pages < LARGE || FACETS.some((name) => chosen[name].size)) await narrow();
  let wait;
  input.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(show, 200); });
  input.form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(wait); show(); });
  await show();
  if (!query.size) input.focus();
} catch {
  const theirs = document.querySelector(".md-search__input");
  if (theirs) {
    document.getElementById("__search").checked = true;
    theirs.value = input.value;
    theirs.focus();
    theirs.dispatchEvent(new Event("input", { bubbles: true }));
    theirs.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  }
}
