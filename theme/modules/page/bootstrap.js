// The only script that runs before the reader does something. It sets the reader's palette and whether sources have
// numbers before the first paint, and
// loads a module when the reader reaches for what it does. It stands in every page, so it is written to be short: the
// casts say what is true of these events, where a check would cost every page its bytes.
import { finishLoading, loadModule, root, searchWorker } from "./loader.js"

/**
 * Run an action of page/actions.js.
 *
 * @param {string} action
 * @param {HTMLElement} [target]
 */
const run = (action, target) => loadModule(ACTIONS_FILE).then((actions) => actions[action](target))
const on = addEventListener // one letter in the bundle

const setPalette = () => {
  let palette
  try {
    palette = localStorage.palette
    if (!IS_NOT_FOUND) root.dataset.marks = localStorage.marks || ""
  } catch {} // a browser that stores nothing follows the device
  root.dataset.palette = palette || "" // even an empty one shows what only a script can do
}
setPalette()
on("storage", setPalette) // another tab has changed it
on("pageshow", setPalette) // another page may have, while the browser kept this one aside

on("click", (event) => {
  const clicked = /** @type {Element} */ (event.target) // only elements are clicked
  /** @type {HTMLAnchorElement | null} */
  const target = clicked.closest("a,button") // of a button nothing is used that only a link has
  if (!target) return
  // The not-found page has neither links to other languages nor a table of contents.
  if (!IS_NOT_FOUND) {
    if ("language" in target.dataset) target.hash = location.hash // anchors are the same in every language
    /** @type {HTMLElement | null} */
    const contents = target.closest("#contents")
    contents?.hidePopover?.() // old browsers have no popovers
  }
  const { act } = target.dataset
  if (!act) return
  event.preventDefault()
  run(act, target)
})

/** @param {any} event of an element that may have no type */
const loadSearch = ({ target }) => {
  if (target.type !== "search") return
  if (!root.searchWorker) searchWorker().onerror = () => delete root.searchWorker
  loadModule(SEARCH_FILE).then((search) => search.attach(target))
}
on("focusin", loadSearch)
on("input", loadSearch) // tries again if there was no connection

// The sheet with the search field opens with the focus in the field.
on("toggle", ({ target }) => /** @type {HTMLFormElement} */ (target).q?.focus(), true) // or an element without fields

// The not-found page has a longer script of its own, nothing to scroll through, and is not stored.
if (!IS_NOT_FOUND) {
  root.loadModule = loadModule // for the other scripts that are written into pages
  on("keydown", (event) => {
    const target = /** @type {HTMLInputElement} */ (event.target) // or an element that is not in a form
    if (event.key !== "/" || target.form) return
    event.preventDefault()
    const { find } = /** @type {typeof document.forms & { find: HTMLFormElement }} */ (document.forms) // by its id
    if (find.q.offsetWidth)
      find.q.focus() // it is open on wide screens
    else find.showPopover?.()
  })
  on("scroll", () => run("follow").catch(() => {}), { once: true }) // no loss to who has left by then
  // Nothing else is to be fetched by then.
  on("load", () => {
    if (HAS_SERVICE_WORKER) finishLoading()
    if (!IS_TOOL && location.hash) run("go") // tools lead there themselves
  })
}
