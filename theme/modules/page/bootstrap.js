// The only script that runs before the reader does something. It sets the reader's palette before
// the first paint, and fetches a module when the reader reaches for what it does.
import { fetchModule, finder, keepPages, root } from "./loader.js"

const run = (act, at) => fetchModule(PAGE).then((page) => page[act](at))
const on = addEventListener // said often

try {
  if (localStorage.palette) root.dataset.palette = localStorage.palette
} catch {} // a browser that keeps nothing follows the device

on("click", (event) => {
  const at = event.target.closest("a,button")
  if (!at) return
  const { act, language } = at.dataset
  if (language == "") at.hash = location.hash // anchors are the same in both languages
  if (!LOST) at.closest("#contents")?.hidePopover?.()
  if (!act) return
  event.preventDefault()
  run(act, at)
})

const reach = ({ target }) => {
  if (target.type != "search") return
  finder().onerror ??= () => (root.finder = 0)
  fetchModule(SEARCH).then((search) => search.attach(target))
}
on("focusin", reach)
on("input", reach) // again, if there was no connection

// The sheet with the search field opens to be typed in.
on("toggle", ({ target }) => target.q?.focus(), true)

// The not-found page has a longer script of its own, nothing to follow, and is not kept.
if (!LOST) {
  on("keydown", (event) => {
    if (event.key != "/" || event.target.form) return
    event.preventDefault()
    const { find } = document.forms
    find.q.offsetWidth ? find.q.focus() : find.showPopover() // on a desk it stands open
  })
  on("scroll", () => run("follow"), { once: true })
  if (KEEPS) on("load", keepPages) // nothing else is to be fetched by then
}
