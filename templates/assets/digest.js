// What scripts add: the keys / and Ctrl-K, buttons that copy an address, and the search where there is one.
(() => {
  const config = document.getElementById("__config");
  const root = new URL((config ? JSON.parse(config.textContent).base : ".").replace(/\/*$/, "/"), location.href);

  addEventListener("keydown", (event) => {
    const typing = document.activeElement?.matches("input:not([type=checkbox], [type=radio]), textarea, select");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!slash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
    const field = document.getElementById("dg-q") || document.getElementById("dg-box");
    const theirs = document.getElementById("__search");
    event.preventDefault();
    event.stopPropagation();
    if (field && field.offsetParent) field.focus();
    else if (theirs && document.querySelector(".md-search__input")) {
      theirs.checked = true;
      document.querySelector(".md-search__input").focus();
    } else location.href = new URL("search/", root);
  }, true);

  // a quotation's heading and the page itself get a button that copies their address
  if (navigator.clipboard) {
    const copy = document.querySelector("[data-copy]")?.dataset.copy;
    for (const place of document.querySelectorAll("h3.dg-speaker[id], .dg-head > .dg-kicker")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "dg-copy";
      button.textContent = "#";
      button.title = copy;
      button.setAttribute("aria-label", copy);
      button.addEventListener("click", async () => {
        const address = new URL(location.href);
        address.hash = place.id;
        await navigator.clipboard.writeText(address.href);
        button.textContent = "✓";
        setTimeout(() => { button.textContent = "#"; }, 1500);
      });
      place.append(button);
    }
  }

  if (document.getElementById("dg-results")) import(new URL("assets/search.js", root).href);
})();
