// The not-found page: GitHub Pages serves one for every address, so it turns to the language
// that the address begins with and offers the pages whose addresses are nearest.

/** The number of letters to change, add or drop to turn one word into another. */
export function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]
}

/** The last part of an address, without slashes and endings. */
const lastPart = (path) => decodeURIComponent(path).replace(/(index)?\.html?$/, "").split("/").filter(Boolean).pop() ?? ""

/** The pages whose last part is nearest to that of the address, at most three, none that shares little. */
export function nearest(path, pages) {
  const wanted = lastPart(path).toLowerCase()
  return pages
    .map((page) => ({ page, off: distance(wanted, lastPart(page.url)) / Math.max(wanted.length, lastPart(page.url).length, 1) }))
    .filter(({ off }) => off <= 0.6)
    .sort((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ page }) => page)
}

const holder = document.querySelector(".missing")
const base = new URL(holder.dataset.base.replace(/\/?$/, "/"), location).pathname
const below = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname.slice(1)
const lang = below.startsWith("en/") || below === "en" ? "en" : "id"

const sections = [...holder.querySelectorAll("[data-missing]")]
const first = sections.find((section) => section.dataset.missing === lang)
holder.prepend(first)
for (const section of sections) {
  const heading = section.querySelector("h1, h2")
  const wanted = document.createElement(section === first ? "h1" : "h2")
  wanted.textContent = heading.textContent
  heading.replaceWith(wanted)
}
document.documentElement.lang = lang
document.title = first.dataset.title

const pages = JSON.parse(document.getElementById("addresses").textContent)
for (const section of sections) {
  const found = nearest(below, pages.filter((page) => page.lang === section.dataset.missing))
  const offer = section.querySelector("[data-nearest]")
  offer.hidden = !found.length
  for (const page of found) {
    const link = document.createElement("a")
    link.href = page.url
    link.textContent = page.title
    const item = document.createElement("li")
    item.append(link)
    offer.querySelector("ul").append(item)
  }
}
