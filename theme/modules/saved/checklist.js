// A checklist that can be ticked: what was ticked stays on this device.
import { element } from "../shared/dom.js"
import { tick, ticks } from "./roles.js"

/** Give each item of the page's checklists a box, ticked as it was left. */
export function tickable() {
  const items = [...document.querySelectorAll(".checklist li")]
  const url = location.pathname.replace(new URL(`${document.documentElement.dataset.base}/`, document.baseURI).pathname, "").replace("index.html", "")
  const done = new Set(ticks()[url]?.done)
  for (const item of items) {
    const text = item.textContent.trim()
    const box = element("input", { type: "checkbox" })
    box.checked = done.has(text)
    item.replaceChildren(element("label", {}, box, ...item.childNodes))
    box.addEventListener("change", () => {
      if (box.checked) done.add(text)
      else done.delete(text)
      const { [url]: own, ...others } = ticks()
      const title = document.querySelector("h1").textContent
      tick(done.size ? { ...others, [url]: { title, all: items.length, done: [...done] } } : others)
    })
  }
}
