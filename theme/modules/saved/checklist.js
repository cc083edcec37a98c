// Checklists that readers can tick. What is ticked stays on this device.
import { createElement, findElement, findElements } from "../shared/dom.js"
import { readTicks, saveTicks } from "./roles.js"

/** Return the page's address below the site's root. */
function pageUrl() {
  const root = new URL(`${document.documentElement.dataset.base}/`, document.baseURI).pathname
  return location.pathname.replace(root, "").replace("index.html", "")
}

/** Give each item of the page's checklists a checkbox, ticked as the reader left it. */
export function addCheckboxes() {
  const items = findElements(".checklist li", HTMLLIElement)
  const url = pageUrl()
  const done = new Set(readTicks()[url]?.done)
  for (const item of items) {
    item.parentElement?.classList.add("ticked")
    const text = item.textContent.trim()
    const box = createElement("input", { type: "checkbox" })
    box.checked = done.has(text)
    item.replaceChildren(createElement("label", {}, box, ...item.childNodes))
    box.addEventListener("change", () => {
      if (box.checked) done.add(text)
      else done.delete(text)
      savePageTicks(url, items.length, [...done])
    })
  }
}

/**
 * @param {string} url
 * @param {number} all the number of the page's items
 * @param {string[]} done
 */
function savePageTicks(url, all, done) {
  const { [url]: _, ...others } = readTicks() // other tabs may have ticked other pages meanwhile
  const title = findElement("h1", HTMLElement).textContent
  saveTicks(done.length ? { ...others, [url]: { title, all, done } } : others)
}
