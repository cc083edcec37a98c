// What a page does beyond its text. Everything here has a plain fallback in the HTML.

// Another language, the same section: anchors are the same in both.
for (const link of document.querySelectorAll("a[data-language]")) {
  link.addEventListener("click", () => {
    link.hash = location.hash
  })
}

for (const link of document.querySelectorAll("a[data-copy]")) {
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard) return // the link itself still leads to the page's address
    event.preventDefault()
    await navigator.clipboard.writeText(link.href)
    document.querySelector("[data-copied]").textContent = link.dataset.copy
  })
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.addEventListener("click", () => print())
}

// Tools find search hits by data-hit, whoever draws them.
const results = document.querySelector(".md-search-result__list")
if (results) {
  const mark = () => {
    for (const link of results.querySelectorAll("a[href]:not([data-hit])")) link.dataset.hit = ""
  }
  new MutationObserver(mark).observe(results, { childList: true, subtree: true })
}
