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

// Material's menu and search open by a label, which no keyboard reaches: a button takes its place.
for (const [name, part] of [["drawer", ".md-nav--primary"], ["search", ".md-search"]]) {
  const toggle = document.getElementById(`__${name}`)
  const opened = document.querySelector(part)
  const label = document.querySelector(`label.md-header__button[for=__${name}]`)
  if (!toggle || !opened || !label) continue
  const button = document.createElement("button")
  button.type = "button"
  button.className = `${label.className} opens-${name}`
  button.ariaLabel = opened.getAttribute("aria-label")
  button.append(...label.childNodes)
  label.replaceWith(button)
  const tell = () => (button.ariaExpanded = String(toggle.checked))
  tell()
  toggle.addEventListener("change", tell)
  button.addEventListener("click", () => {
    toggle.click()
    if (name === "drawer") [...opened.querySelectorAll("li a")].find((link) => link.offsetWidth)?.focus()
  })
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    toggle.click()
    button.focus()
  })
}
