// Search in the reader's own device: a combobox of the ARIA guide over the answers of finder.js, which works beside the page.
import { element } from "../shared/dom.js"
import { draw, instead } from "./results-view.js"
import { finder } from "../page/loader.js"

const PAUSE = 400 // ms without a key before the count is announced, and the page's address follows
const FIRST = 5 // hits that are drawn with each key, as many as fit on a phone; the others
const REST = 150 // ms after it

const styles = new CSSStyleSheet()
styles.replaceSync(STYLES)
document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]

const attached = new WeakSet()
const root = document.documentElement
const waiting = new Map() // what to do with the answer to each question, by its number
let asked = 0

/** Return the answer to a query (see answer.js). Raises an error if the finder cannot be loaded; it is tried again next time. */
function ask(query) {
  const worker = finder()
  worker.onmessage = ({ data: [number, answer] }) => {
    waiting.get(number)[0](answer)
    waiting.delete(number)
  }
  worker.onerror = () => {
    root.finder = 0
    for (const [, fail] of waiting.values()) fail(new Error("no finder"))
    waiting.clear()
  }
  return new Promise((...settle) => {
    waiting.set(++asked, settle)
    worker.postMessage([asked, query])
  })
}

/** Show hits below a search field while the reader types. */
export function attach(field) {
  if (attached.has(field)) return
  attached.add(field)
  const { form } = field
  const id = form.id || "hits"
  const list = element("div", { class: "hits", role: "listbox", id: `${id}-list`, "aria-label": field.getAttribute("aria-label") ?? field.labels[0].textContent })
  const said = element("p", { class: "said", role: "status" })
  const other = element("div", {})
  const panel = element("div", { class: "panel" }, said, list, other)
  panel.hidden = true
  form.append(panel)
  const combobox = { role: "combobox", "aria-controls": list.id, "aria-expanded": false, "aria-autocomplete": "list", "aria-haspopup": "listbox" }
  for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value)

  const own = form.closest("main") && !form.closest("[data-kind=home]") // the search page
  let at = -1
  let pause, follow, rest
  const options = () => [...list.querySelectorAll("[role=option]")]

  const choose = (next) => {
    const all = options()
    all[at]?.setAttribute("aria-selected", false)
    at = all.length ? (next + all.length + 1) % (all.length + 1) : -1
    if (at == all.length) at = -1 // back in the field
    all[at]?.setAttribute("aria-selected", true)
    all[at]?.scrollIntoView({ block: "nearest" })
    if (at < 0) field.removeAttribute("aria-activedescendant")
    else field.setAttribute("aria-activedescendant", all[at].id)
  }
  const close = () => {
    clearTimeout(rest)
    panel.hidden = true
    field.setAttribute("aria-expanded", false)
    choose(-1)
  }
  const announce = (text) => {
    clearTimeout(pause)
    pause = setTimeout(() => (said.textContent = text), said.textContent ? PAUSE : 0)
  }
  const keep = () => {
    const query = field.value.trim()
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname)
  }
  let busy = false
  const show = async () => {
    const query = field.value.trim()
    clearTimeout(follow)
    if (own) follow = setTimeout(keep, PAUSE)
    if (!query) return close()
    if (busy) return // the answer that is awaited asks again
    busy = true
    const answer = await ask(query).catch(() => ({ said: FAILED[root.lang], groups: [], instead: [] }))
    busy = false
    if (query != field.value.trim()) return show() // the reader typed on
    if (!answer) return close()
    clearTimeout(rest)
    choose(-1)
    draw(list, answer.groups, own ? Infinity : FIRST)
    other.replaceChildren(...answer.instead.map(instead))
    announce(answer.said)
    field.setAttribute("aria-expanded", answer.groups.length > 0)
    panel.dataset.query = query
    panel.hidden = false
    list.setAttribute("aria-busy", !own)
    if (!own) rest = setTimeout(() => {
      draw(list, answer.groups, Infinity)
      list.setAttribute("aria-busy", false)
    }, REST)
  }

  field.addEventListener("input", show)
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !panel.hidden) {
      event.preventDefault()
      choose(at + step)
    } else if (event.key == "Enter" && options()[at]) {
      event.preventDefault()
      options()[at].click()
    } else if (event.key == "Escape" && !panel.hidden) {
      event.preventDefault()
      close()
    }
  })
  if (own) list.addEventListener("click", keep) // who comes back finds what was typed
  form.addEventListener("submit", (event) => {
    if (own) event.preventDefault() // the hits are there
  })
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target) && !form.closest("main")) close()
  })
  return show()
}

/** Run the search that stands in the page's address, on the search page. */
export function repeat() {
  const field = document.querySelector("main [type=search]") ?? document.querySelector("[type=search]")
  field.value = new URLSearchParams(location.search).get("q") ?? ""
  attach(field)
}
