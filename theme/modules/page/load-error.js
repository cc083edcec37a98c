// What a page shows in place of a tool whose module did not load.

/**
 * Show the page's note for that: the module did not load, or the browser is too old for it, and what can be done instead.
 * A page that can be used without its module has no note.
 *
 * @param {unknown} [error] why it did not load; none where the browser is too old
 */
export function showLoadError(error) {
  /** @type {HTMLElement | null} */
  const note = document.querySelector("[data-failed]")
  if (!note) return
  note.prepend(`${note.dataset[error ? "failed" : "old"]} `)
  note.hidden = false
}
